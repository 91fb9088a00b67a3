import type { SqlValue } from '../../../platform/db/index.ts';

/** What of the authority's own order is asked for. */
export interface OrderFilter {
  tagId?: string | null;
  /** In the hands of the person who asks. */
  mine?: boolean | null;
  responsibleId?: string | null;
  /** In nobody's hands. */
  unassigned?: boolean | null;
  /** To be done by this day. */
  dueOn?: string | null;
}

/** The conditions on an item `i`, each an index range of its own: by tag, and by who answers for it. */
export function inHands(filter: OrderFilter, value: (one: SqlValue) => string, userId: string): string[] {
  const { tagId, mine, responsibleId, unassigned, dueOn } = filter;
  const hands = [
    ...(mine === true ? [`q.user_id = ${value(userId)}`] : []),
    ...(responsibleId != null ? [`q.user_id = ${value(responsibleId)}`] : []),
    ...(dueOn != null ? [`q.due_on <= ${value(dueOn)}`] : []),
  ];
  const all: string[] = [];
  if (tagId != null)
    all.push(`i.words_id IN (SELECT g.words_id FROM office.text_tag g WHERE g.tag_id = ${value(tagId)})`);
  if (hands.length > 0)
    all.push(
      `i.words_id IN (SELECT q.words_id FROM office.responsible q WHERE q.round_id = $1 AND ${hands.join(' AND ')})`,
    );
  if (unassigned === true) all.push('NOT EXISTS (SELECT FROM office.responsible q WHERE q.words_id = i.words_id)');
  return all;
}
