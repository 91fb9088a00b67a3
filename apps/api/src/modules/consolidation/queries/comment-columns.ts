import { AskedColumns, type Made } from '../../../platform/db/index.ts';
import { ROWS_READ } from '../../../platform/graphql/paging.ts';
import { SUBMITTED_COLUMNS } from '../../responses/index.ts';
import { type AssessmentView, reasonFrom } from '../store/assessment.store.ts';
import { ASSESSED, counts, DECIDED, DECIDED_OF_FEW, IS_INHERITED } from '../store/counting.ts';

/** What is asked for of each comment, and of its assessment, by the names of the fields: nothing else is read. */
export interface CommentFields {
  ofComment: ReadonlySet<string>;
  ofAssessment: ReadonlySet<string>;
}

/** The assessment's columns, as they come beside the comment's own; those that were not asked for are not there. */
export type AssessmentColumns = {
  [Name in Exclude<keyof AssessmentView, 'commentId'> as `a_${Name}`]: AssessmentView[Name] | null;
};

const COLUMNS = {
  ...SUBMITTED_COLUMNS,
  ordinal: 'c.provision_ordinal',
  wordsId: 'c.original_id',
  inherits: IS_INHERITED,
  a_version: 'a.version',
  a_disposition: 'a.disposition',
  a_reason: 'a.reason',
  a_text: 'a.text',
  a_updatedAt: 'a.updated_at',
  a_updatedBy: 'a.updated_by_name',
  a_updatedById: 'a.updated_by',
  a_state: 'a.state',
  a_settledAt: 'a.settled_at',
  a_settledBy: 'a.settled_by_name',
  a_settledWord: 'a.settled_word',
  a_reasonFrom: reasonFrom('a'),
} satisfies Record<keyof AssessmentColumns, string> & Record<string, string>;
type Column = keyof typeof COLUMNS;

/** What every page is made with. */
const ALWAYS: readonly Column[] = ['id', 'ordinal'];

/** The columns that fields go by which are read beside the list. */
const GONE_BY: Readonly<Record<string, readonly Column[]>> = {
  endorsedBy: ['wordsId'],
  endorsers: ['wordsId'],
  endorsed: ['endorsesCommentId', 'inherits'],
  earlier: ['replacesId'],
  assessment: ['a_version'],
};

const ORDER = 'ORDER BY c.provision_ordinal, c.id';

// One index range, plain rows, no entity and no loader. The bounds are values, not a join, and the lower one is a single row: with two
// of them PostgreSQL starts at the first it is told and passes over all that lies before the second.
const IN_PLACE = `
  WHERE c.round_id = $1 AND ${counts('c.response_id')} AND c.provision_ordinal <= $2 AND (c.provision_ordinal, c.id) > ($3, $4::uuid)`;

/** The filter's conditions, its six values beginning at a place of their own. The page as a whole has no filter, and a plan of its own. */
export const passes = (first: number): string => `
  ($${first}::boolean IS NULL OR (${ASSESSED} IS TRUE) = $${first}) AND ($${first + 1}::text IS NULL OR c.stance::text = $${first + 1})
  AND ($${first + 2}::boolean IS NOT TRUE OR c.stance IS NULL) AND ($${first + 3}::text IS NULL OR c.kind::text = $${first + 3})
  AND ($${first + 4}::uuid IS NULL OR c.organisation_id = $${first + 4}) AND ($${first + 5}::text IS NULL OR a.state = $${first + 5})`;

type Lengths = Record<keyof typeof ROWS_READ, string>;
/** The statements of a page: all of the place, and those that pass the filter. */
interface Lists {
  page: Lengths;
  filtered: Lengths;
}
const inLengths = (list: string): Lengths => ({
  short: `${list} ${ORDER} LIMIT ${ROWS_READ.short}`,
  long: `${list} ${ORDER} LIMIT ${ROWS_READ.long}`,
});

const LISTS = new AskedColumns<Column, Lists>(COLUMNS, ALWAYS, ({ select, has }) => {
  // what was decided is looked up where it is asked for, or filtered by
  const decided = has('a_version') || has('inherits') ? DECIDED_OF_FEW : '';
  return {
    page: inLengths(`SELECT ${select} FROM record.comment c ${decided} ${IN_PLACE}`),
    filtered: inLengths(`SELECT ${select} FROM record.comment c ${DECIDED} ${IN_PLACE} AND ${passes(5)}`),
  };
});

// An operation that is known asks with the same sets each time.
const KNOWN = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, Made<Lists>>>();

/** The statements of a page with what is asked for. */
export function listsFor(fields: CommentFields): Made<Lists> {
  const known = KNOWN.get(fields.ofComment) ?? new WeakMap<ReadonlySet<string>, Made<Lists>>();
  const made = known.get(fields.ofAssessment) ?? choose(fields);
  KNOWN.set(fields.ofComment, known.set(fields.ofAssessment, made));
  return made;
}

function choose({ ofComment, ofAssessment }: CommentFields): Made<Lists> {
  const asked = new Set<string>(ofComment);
  for (const [field, columns] of Object.entries(GONE_BY)) {
    if (ofComment.has(field)) for (const column of columns) asked.add(column);
  }
  for (const name of ofAssessment) asked.add(`a_${name}`);
  return LISTS.choose(asked);
}

/** The assessment that came with a comment's row. */
export function assessmentIn(row: AssessmentColumns & { id: string }): AssessmentView | null {
  if (row.a_version === null || row.a_version === undefined) return null;
  return {
    commentId: row.id,
    version: row.a_version,
    disposition: row.a_disposition,
    reason: row.a_reason,
    text: row.a_text,
    updatedAt: row.a_updatedAt,
    updatedBy: row.a_updatedBy,
    updatedById: row.a_updatedById,
    state: row.a_state,
    settledAt: row.a_settledAt,
    settledBy: row.a_settledBy,
    settledWord: row.a_settledWord,
    reasonFrom: row.a_reasonFrom,
  } as AssessmentView;
}
