import type { Log } from '../src/platform/log/index.ts';
import type { Client } from './client.ts';
import { openResponse, paragraph, publish, saveComment, saveResponse, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';
import { until, Writer } from './writer.ts';

interface Row {
  version: number;
  text: string;
  by: string;
}

/** Two people of one body in an opened answer, and another body beside. */
export interface WritingWorld {
  world: World;
  actors: Record<string, string>;
  roundId: string;
  one: Client;
  two: Client;
  /** Opens a text; everybody leaves in `leave`. */
  join(client: Client, commentId?: string | null, options?: { url?: string; doc?: Writer['doc'] }): Promise<Writer>;
  leave(): void;
  /** A saved comment's id. */
  comment(words: string): Promise<string>;
  commentRow(id: string): Promise<Row>;
  generalRow(): Promise<Row & { state: string }>;
  /** As somebody of the body who got past the program. */
  sql<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
}

export async function createWritingWorld(log?: Log): Promise<WritingWorld> {
  const world = await createWorld({}, log);
  const actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
  const version = await publish(world);
  const round = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors));
  const one = await world.as('COORDINATOR', actors['uppsala']);
  const two = await world.as('CONTRIBUTOR', actors['uppsala']);
  await openResponse(one, round.id);
  await openResponse(await world.as('COORDINATOR', actors['halland']), round.id);
  let writers: Writer[] = [];
  const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    world.sql<T>('samsyn_body', text, values, actors['uppsala']);
  return {
    world,
    actors,
    roundId: round.id,
    one,
    two,
    sql,
    join: async (client, commentId = null, { url = world.url, doc } = {}) => {
      const writer = await Writer.join(url, client, round.id, commentId, doc);
      writers.push(writer);
      return writer;
    },
    leave: () => {
      for (const writer of writers) writer.leave();
      writers = [];
    },
    comment: async (words) => (await saveComment(one, { roundId: round.id, body: paragraph(words) })).id,
    commentRow: async (id) => {
      const [row] = await sql<Row>(
        'SELECT version, body::text AS text, updated_by_name AS by FROM workspace.comment WHERE id = $1',
        [id],
      );
      return row ?? { version: 0, text: '', by: '' };
    },
    generalRow: async () => {
      const [row] = await sql<Row & { state: string }>(
        'SELECT version, general_text::text AS text, updated_by_name AS by, state FROM workspace.response WHERE round_id = $1',
        [round.id],
      );
      return row ?? { version: 0, text: '', by: '', state: '' };
    },
  };
}

export const times = (text: string, words: string): number => text.split(words).length - 1;

/** Takes the stance without which nothing can be submitted; the version then. */
export async function takeStance({ one, roundId, generalRow }: WritingWorld): Promise<number> {
  const { version } = await generalRow();
  const saved = await saveResponse(one, {
    roundId,
    expectedVersion: version,
    overallStance: 'NO_OBJECTION',
    keepsText: true,
  });
  return saved.version;
}

export { until };
