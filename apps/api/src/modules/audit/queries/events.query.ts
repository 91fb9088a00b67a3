import { Inject, Injectable } from '@nestjs/common';
import { may, type Permission, type Role } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/index.ts';
import { FOR_AUTHORITY, FOR_BODY } from './events.sql.ts';
import { type KnownPerson, PeopleQuery } from './people.query.ts';

/** One event as a person reads it. */
export interface EventView {
  id: string;
  at: Date;
  kind: string;
  objectType: string;
  objectId: string;
  /** What the thing is called. */
  subject: string | null;
  /** Codes and numbers: what the sentence is made of. */
  facts: Record<string, unknown>;
  actorName: string | null;
  actorRole: Role | null;
  organisationName: string;
  reason: string | null;
  seal: number | null;
}

interface Row extends Omit<EventView, 'actorName' | 'actorRole' | 'organisationName'> {
  seq: number;
  side: 'AUTHORITY' | 'BODY' | 'SYSTEM';
  userId: string | null;
  bodyName: string | null;
  submittedBy: string | null;
}

export interface EventsAsked {
  roundId: string | null;
  objectId: string | null;
  first: number;
  after: string | null;
}

const NEWEST = Number.MAX_SAFE_INTEGER;
const FACTS = [
  'invited',
  'comments',
  'late',
  'disposition',
  'before',
  'after',
  'until',
  'shortTime',
  'parts',
  'receiptNumber',
  'assurance',
  'confirmed',
  'contactKind',
  'gate',
  'meetingKind',
  'startsAt',
  'part',
  'heldOn',
  'role',
  'capacity',
  'preliminary',
  'meetingOn',
  'outcome',
  'channel',
  'uninvited',
  'edition',
  'letters',
  'met',
  'partly',
  'not',
];

/** The log of a round or of one thing, newest first. A body gets what the database gives it: what is its own. */
@Injectable()
export class EventsQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: PeopleQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async page(caller: Viewer, asked: EventsAsked): Promise<Page<EventView>> {
    const size = pageSize(asked.first);
    const [before] = fromCursor(asked.after, 1) ?? [NEWEST];
    const rows = await this.rows(caller, asked, Number(before), size + 1);
    const { nodes, pageInfo } = toPage(rows, size, ({ seq }) => [seq]);
    return { nodes: await this.told(caller, nodes), pageInfo };
  }

  /** Every event of a round, newest first, at most so many; null where the caller sees no such round. */
  async whole(caller: Viewer, slug: string, most: number): Promise<{ title: string; events: EventView[] } | null> {
    const [round] = await this.db.read<{ id: string; title: string }>(
      caller,
      'SELECT id, title FROM office.round WHERE slug = $1',
      [slug],
    );
    if (round === undefined) return null;
    const rows = await this.rows(caller, { roundId: round.id, objectId: null }, NEWEST, most);
    return { title: round.title, events: await this.told(caller, rows) };
  }

  private async rows(
    caller: Viewer,
    { roundId, objectId }: Pick<EventsAsked, 'roundId' | 'objectId'>,
    before: number,
    limit: number,
  ): Promise<Row[]> {
    if (roundId === null && objectId === null) return [];
    const way = objectId === null ? 'round' : 'object';
    const statement = (caller.side === 'AUTHORITY' ? FOR_AUTHORITY : FOR_BODY)[way];
    const values = [roundId, objectId, before, limit];
    return this.db.read<Row>(caller, statement, values, `log-${caller.side.toLowerCase()}-${way}`);
  }

  private async told(caller: Viewer, rows: readonly Row[]): Promise<EventView[]> {
    const ids = rows.flatMap(({ userId }) => (userId === null ? [] : [userId]));
    const known = await this.people.named(caller, ids);
    const needed: Partial<Record<string, Permission>> = {
      draft: 'draft.read',
      assignment: 'assignment.read',
      gate: 'gate.read',
      meeting: 'meeting.read',
    };
    const readable = rows.filter(({ objectType }) => {
      const right = needed[objectType];
      return right === undefined || may(caller, right);
    });
    return readable.map((row) => this.view(caller, row, known.get(row.userId ?? '')));
  }

  private view(caller: Viewer, row: Row, person: KnownPerson | undefined): EventView {
    const { id, at, kind, objectType, objectId, subject, facts, seal, side, bodyName, submittedBy } = row;
    const organisationName =
      side === 'SYSTEM' ? 'Samsyn' : side === 'BODY' ? (bodyName ?? '') : this.environment.SAMSYN_AUTHORITY_NAME;
    const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => FACTS.includes(name)));
    return {
      ...{ id, at, kind, objectType, objectId, subject, seal, organisationName },
      facts: kept,
      actorName: person?.displayName ?? submittedBy,
      actorRole: person?.role ?? null,
      reason: objectType === 'comment' && !may(caller, 'compilation.read') ? null : row.reason,
    };
  }
}
