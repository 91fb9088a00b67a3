import {
  assess,
  documentOf,
  GraphqlClient,
  openResponse,
  type Passage,
  sendRound,
  settle,
  submit,
  type VersionInHand,
  writeComment,
} from '@samsyn/testing';
import { flatten, parsePlainText, plainText } from '@samsyn/statute';
import { siteUrl } from './settings.ts';

/** The demonstration's bodies that carry the passages: those who wrote them have no accounts in it. */
const BODIES = [
  'varmland',
  'gavleborg',
  'jonkopings-lan',
  'orebro-lan',
  'blekinge',
  'dalarna',
  'kalmar-lan',
  'halland',
];

const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);

/** A round on a version in which each body says its passages; the comments on record by the passage. */
export async function askInRound(
  title: string,
  version: VersionInHand,
  said: readonly Passage[],
): Promise<{ id: string; slug: string; comments: Map<string, string> }> {
  const names = [...new Set(said.map(({ organisation }) => organisation))];
  const bodies = await Promise.all(names.map(async (name, index) => ({ name, at: await client(accountOf(index)) })));
  const recipients = await Promise.all(
    bodies.map(async ({ at }) => {
      const { viewer } = await at.ask<{ viewer: { organisationId: string } }>('{ viewer { organisationId } }');
      return viewer.organisationId;
    }),
  );
  const round = await sendRound(await client('handlaggare'), {
    ...{ versionId: version.id, title, registrationNumber: '4.1-155/2026', subject: 'Förslaget i sin helhet' },
    ...{ deadline: new Date(Date.now() + 40 * 86_400_000), coverLetter: documentOf(['Vi önskar era synpunkter.']) },
    ...{ recipients, documents: [] },
  });
  for (const { name, at } of bodies)
    await answer(
      at,
      round.id,
      version,
      said.filter((one) => one.organisation === name),
    );
  return { ...round, comments: await onRecord(round.id, said) };
}

const accountOf = (index: number): string => {
  const body = BODIES[index];
  if (body === undefined) throw new Error('more organisations than the spec has bodies for');
  return `region-${body}-coordinator`;
};

async function answer(
  body: GraphqlClient,
  roundId: string,
  version: VersionInHand,
  said: readonly Passage[],
): Promise<void> {
  const opened = await openResponse(body, roundId);
  for (const { id, section, text } of said)
    await writeComment(body, roundId, version, { ref: id, address: section, kind: 'FACTUAL', text: [text] });
  const { saveResponse } = await body.ask<{ saveResponse: { version: number } }>(
    'mutation ($i: SaveResponseInput!) { saveResponse(input: $i) { ... on SavedResponse { version } } }',
    { i: { roundId, expectedVersion: opened, overallStance: 'SUPPORTS_WITH_CONDITIONS' } },
  );
  await submit(body, roundId, saveResponse.version);
}

interface OnRecord {
  provisionComments: { nodes: { id: string; body: unknown }[] };
}

const ROWS = 'query ($r: ID!) { compilation(roundId: $r) { rows { provisionId comments } } }';
const COMMENTS = `query ($r: ID!, $p: ID) { provisionComments(roundId: $r, provisionId: $p, first: 100) { nodes { id body } } }`;

/** Each passage's comment as it is on record, found by its own words. Throws where one is not there. */
async function onRecord(roundId: string, said: readonly Passage[]): Promise<Map<string, string>> {
  const editor = await client('redaktor');
  const { compilation } = await editor.ask<{
    compilation: { rows: { provisionId: string | null; comments: number }[] };
  }>(ROWS, { r: roundId });
  const nodes: { id: string; words: string }[] = [];
  for (const provisionId of new Set([
    null,
    ...compilation.rows.filter(({ comments }) => comments > 0).map((row) => row.provisionId),
  ])) {
    const { provisionComments } = await editor.ask<OnRecord>(COMMENTS, { r: roundId, p: provisionId });
    nodes.push(...provisionComments.nodes.map(({ id, body }) => ({ id, words: wordsOf(body) })));
  }
  return new Map(
    said.map(({ id, text }) => {
      const found = nodes.find((node) => node.words === wordsOf(documentOf([text])));
      if (found === undefined) throw new Error(`${id} is not on record`);
      nodes.splice(nodes.indexOf(found), 1);
      return [id, found.id];
    }),
  );
}

/** Of an editor document: all that is written in it. */
function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content } = node as { text?: string; content?: unknown[] };
  const words = text ?? (content ?? []).map(wordsOf).join(' ');
  return words.replaceAll(/\s+/gu, ' ').trim();
}

/** Two persons decide each: met where it proposes words, or the section is another afterwards; otherwise noted. Counts by outcome. */
export async function decideAll(
  said: readonly Passage[],
  comments: ReadonlyMap<string, string>,
  isChanged: (section: string) => boolean,
): Promise<Map<string, number>> {
  const [editor, adviser] = [await client('redaktor'), await client('jurist')];
  const counts = new Map<string, number>();
  for (const { id, section, proposesWording } of said) {
    const commentId = comments.get(id) ?? '';
    const met = section !== null && isChanged(section);
    const disposition = met ? (proposesWording ? 'ACCEPTED' : 'PARTLY') : 'NOTED';
    await assess(editor, { commentId, disposition, reason: 'Enligt propositionen.', text: null });
    await settle(adviser, { commentId, outcome: 'VALIDATED' });
    counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
  }
  return counts;
}

/** The words of each section of a text, as it is read. */
export function sectionsOf(text: string): Map<string, string> {
  const statute = parsePlainText(text, () => crypto.randomUUID());
  return new Map(
    flatten(statute).flatMap((one) => (one.kind === 'section' ? [[one.address, plainText(one)] as const] : [])),
  );
}
