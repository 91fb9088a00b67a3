import { problem, PROVISION_STANCES, type Problem, shownForContext, type Stance } from '@samsyn/consultation';
import type { FormChoice } from '@samsyn/documents';
import { checkCommentDocument, documentFromText, type EditorDocument } from '@samsyn/editor';
import { WORDING_MAX } from '../../comments/index.ts';
import type { FormRowView } from '../queries/answer-form.view.ts';

/** What a person decides of one row. */
export interface RowDecision {
  key: string;
  /** The row as it was shown. */
  basis: string;
  choice: FormChoice;
  /** Where it belongs, for a row whose place is not plain: a provision's id, or `WHOLE`. */
  place: string | null;
  /** The stance to take, for words that were no stance. */
  stance: Stance | null;
  /** The provision's changed text becomes the proposed wording. */
  alteredAsWording: boolean;
}

/** The words a row brings into the answer, checked as if they had been typed there. */
export interface RowWords {
  body: EditorDocument;
  isEmpty: boolean;
  wording: string | null;
}

/** What hinders a decision, about the row as it now is. Empty: it can be done. */
export function decisionProblems(
  decision: RowDecision,
  row: FormRowView,
  { isPlace, isAsked }: { isPlace: (id: string) => boolean; isAsked: (id: string) => boolean },
): Problem[] {
  const at = decision.key;
  if (!row.choices.includes(decision.choice))
    return [problem('CHOICE_NOT_OPEN', 'Valet finns inte för raden. Ladda om sidan och välj igen.', at)];
  if (decision.choice === 'SAMSYN' || decision.choice === 'DROP') return [];
  const place = placeOf(decision, row);
  if (place === null) return [problem('PLACE_MISSING', 'Välj vilken bestämmelse raden gäller.', at)];
  if (place !== 'WHOLE' && !isPlace(place))
    return [problem('PROVISION_UNKNOWN', 'Bestämmelsen finns inte i remissens version.', at)];
  if (place !== 'WHOLE' && !isAsked(place)) return [shownForContext(at)];
  if (decision.stance !== null && !(PROVISION_STANCES as readonly Stance[]).includes(decision.stance))
    return [problem('STANCE_NOT_FOR_PROVISION', 'Välj ett ställningstagande ur listan.', at)];
  return wordsOf(decision, row).problems;
}

/** Where the row is taken in. A plain place is never changed. */
export function placeOf(decision: RowDecision, row: FormRowView): string | null {
  return row.place ?? decision.place;
}

/** Everything the row says: words beside the form's columns and stances that were not understood are words too. */
export function wordsOf(decision: RowDecision, row: FormRowView): RowWords & { problems: Problem[] } {
  const text = row.now?.text ?? '';
  const unread = decision.stance === null && row.unreadStance !== '' ? `Ställningstagande: ${row.unreadStance}` : '';
  const all = [unread, text, row.beside].filter((words) => words !== '').join('\n\n');
  const checked = checkCommentDocument(documentFromText(all, { headings: false }));
  const altered = decision.alteredAsWording || row.state === 'ALTERED' ? (row.alteredLaw ?? '') : '';
  const wording = [row.now?.wording ?? '', altered].filter((words) => words !== '').join('\n');
  const problems = checked.ok ? [] : checked.problems.map(({ code, message }) => problem(code, message, row.key));
  if (wording.length > WORDING_MAX)
    problems.push(problem('WORDING_TOO_LONG', `Korta ändringsförslaget till högst ${WORDING_MAX} tecken.`, row.key));
  const empty: EditorDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
  return {
    body: checked.ok ? checked.doc : empty,
    isEmpty: !checked.ok || checked.empty,
    wording: wording === '' ? null : wording,
    problems,
  };
}
