import { Injectable } from '@nestjs/common';
import type { CommentKind, Disposition, Stance } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { DECIDED } from '../../consolidation/index.ts';
import { fromCursor, pageSize, toPage, type Page } from '../../../platform/graphql/paging.ts';
import { type FileShown, fileShown, headOf, passageOf, type ReadingFileView, wordsToFind } from './attached.ts';
import { conditions, isOfTheWhole, type Passing, type ReadingFilter, type ReadingPart } from './conditions.ts';
import { FEW, placesIn, searchOf, wordsStand } from './found.ts';
import { Gathered } from './gathered.ts';

export interface ReadingItemView {
  id: string;
  part: ReadingPart;
  responseId: string;
  organisationId: string;
  organisationName: string;
  provisionId: string | null;
  address: string | null;
  kind: CommentKind | null;
  stance: Stance | null;
  quotes: string[];
  /** Of a file: its first lines. */
  body: unknown;
  /** Null of what is no file. */
  file: ReadingFileView | null;
  proposedWording: string | null;
  proposedReason: string | null;
  receivedAt: Date;
  late: boolean;
  disposition: Disposition | null;
  read: boolean;
  readers: number;
}

export interface ReadingAsked {
  roundId: string;
  filter: ReadingFilter;
  first: number;
  after: string | null;
}

export interface ReadingPageView extends Page<ReadingItemView> {
  roundId: string;
  passing: Passing;
  /** How many pass, where that is known already. */
  known: number | null;
}

/** A total is counted so far, and told as "more than" from there. */
export const TOTAL_MOST = FEW;

const NIL = '00000000-0000-0000-0000-000000000000';

const ORDER = 'ORDER BY i.provision_ordinal, i.id';

/**
 * Of what is known to be common, the next page is met soonest by walking on in the order of the text, item by item: the two OFFSETs are fences,
 * for PostgreSQL takes what it has seen together for rare, and would gather and sort all of it. Not where an index leads to the place, the
 * body or the pile that is asked for.
 */
const hasNoPlace = (filter: ReadingFilter): boolean =>
  [filter.provisionId, filter.organisationId, filter.tagId, filter.responsibleId, filter.dueOn].every(
    (one) => one == null,
  ) &&
  filter.mine !== true &&
  !isOfTheWhole(filter.part);

const SHOWN = `i.id, i.part, i.response_id AS "responseId", i.organisation_id AS "organisationId", r.organisation_name AS "organisationName",
  c.provision_id AS "provisionId", c.address, i.kind, i.stance, coalesce(c.body, r.general_text) AS body,
  ARRAY(SELECT s ->> 'exact' FROM jsonb_array_elements(coalesce(c.segments, '[]')) s) AS quotes,
  c.proposed_wording AS "proposedWording", c.proposed_reason AS "proposedReason", r.received_at AS "receivedAt", i.late,
  a.disposition, i.provision_ordinal AS ordinal,
  (SELECT count(*)::int FROM office.reading d WHERE d.words_id = i.words_id) AS readers`;

type Row = Omit<ReadingItemView, 'file'> & { file: FileShown | null; ordinal: number };

function shown({ file: read, ...item }: Omit<Row, 'ordinal'>): ReadingItemView {
  if (read === null) return { ...item, file: null };
  const { head: _, ...file } = read;
  return { ...item, body: headOf(read), file: { ...file, passage: passageOf(read) } };
}

/** Everything that was submitted in a round, as one list in the order of the text: each comment, and each answer's general text and files at its head. */
@Injectable()
export class ReadingList {
  constructor(
    private readonly db: UnitOfWork,
    private readonly gathered: Gathered,
  ) {}

  async run(caller: AuthorityCaller, { roundId, filter, first, after }: ReadingAsked): Promise<ReadingPageView> {
    const { passing, known } = await this.passing(caller, roundId, filter);
    const size = pageSize(first);
    const [ordinal, id] = fromCursor(after, 2) ?? [-1, NIL];
    const { from, where, values } = conditions(passing, caller.userId);
    const at = values.length + 2;
    const later = (item: string): string => `(${item}.provision_ordinal, ${item}.id) > ($${at}, $${at + 1}::uuid)`;
    const found =
      known !== null && known > FEW && hasNoPlace(filter)
        ? `SELECT walk.id FROM (SELECT w.id, w.provision_ordinal FROM record.reading_item w WHERE w.round_id = $1 AND ${later('w')}
               ORDER BY w.provision_ordinal, w.id OFFSET 0) walk
             CROSS JOIN LATERAL (SELECT FROM ${from} WHERE i.id = walk.id AND ${where} OFFSET 0) passes ORDER BY walk.provision_ordinal, walk.id`
        : `SELECT i.id FROM ${from} WHERE ${where} AND ${later('i')} ${ORDER}`;
    // What passes is found on the narrow rows alone, and cut before anything is fetched to be shown.
    const rows = await this.db.read<Row>(
      caller,
      `WITH page AS MATERIALIZED (${found} LIMIT $${at + 2})
       SELECT ${SHOWN}, ${fileShown(`$${at + 4}`)} AS file, EXISTS (SELECT FROM office.reading d WHERE d.words_id = i.words_id AND d.user_id = $${at + 3}) AS read
       FROM page JOIN record.reading_item i ON i.id = page.id JOIN record.response r ON r.id = i.response_id LEFT JOIN record.comment c ON c.id = i.id
         LEFT JOIN record.attachment f ON f.id = i.id AND i.part = 'ATTACHMENT'
       ${DECIDED} ${ORDER}`,
      [roundId, ...values, Number(ordinal), String(id), size + 1, caller.userId, wordsToFind(passing.words)],
    );
    const page = toPage(rows, size, (row) => [row.ordinal, row.id]);
    const nodes = page.nodes.map(({ ordinal: _, ...item }) => shown(item));
    return { nodes, pageInfo: page.pageInfo, roundId, passing, known };
  }

  /** What is asked for, with what is gathered of it before the list is made. */
  private async passing(
    caller: AuthorityCaller,
    roundId: string,
    filter: ReadingFilter,
  ): Promise<{ passing: Passing; known: number | null }> {
    const sought = searchOf(filter.search);
    const ordinals = sought === null ? null : await placesIn(this.db, caller, roundId, sought);
    const passing = { filter, ordinals, words: ordinals === null ? sought : null };
    const found = await this.gathered.of(caller, roundId, passing);
    return { passing: { ...passing, stand: wordsStand, ids: found?.ids ?? null }, known: found?.total ?? null };
  }

  /** How many pass the filter, at most `TOTAL_MOST` + 1: more than that is told as more. */
  async total(caller: AuthorityCaller, { roundId, passing, known }: ReadingPageView): Promise<number> {
    if (known !== null) return known;
    const { from, where, values } = conditions(passing, caller.userId);
    const [counted] = await this.db.read<{ total: number }>(
      caller,
      `SELECT count(*)::int AS total FROM (SELECT FROM ${from} WHERE ${where} LIMIT ${TOTAL_MOST + 1}) found`,
      [roundId, ...values],
    );
    return counted?.total ?? 0;
  }
}
