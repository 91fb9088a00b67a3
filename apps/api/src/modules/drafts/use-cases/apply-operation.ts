import {
  assignAddresses,
  canonicalText,
  changeKind,
  changeLabel,
  demote,
  type EditResult,
  editText,
  findById,
  insertAfter,
  mapProvisions,
  mergeWithPrevious,
  type NewId,
  placePassage,
  promote,
  type Provision,
  type ProvisionDraft,
  remove,
  splitAt,
  type Statute,
} from '@samsyn/statute';
import { problem, type Problem } from '@samsyn/consultation';
import { kindOf, type ProvisionKindCode } from '../store/provision-record.ts';

export const DRAFT_OPERATION_KINDS = [
  'EDIT_TITLE',
  'EDIT_TEXT',
  'EDIT_HEADING',
  'CHANGE_KIND',
  'CHANGE_LABEL',
  'SPLIT',
  'MERGE_WITH_PREVIOUS',
  'PROMOTE',
  'DEMOTE',
  'MOVE_UP',
  'MOVE_DOWN',
  'INSERT_AFTER',
  'REMOVE',
  'PLACE_NOT_UNDERSTOOD',
  'DISMISS_NOT_UNDERSTOOD',
] as const;
export type DraftOperationKind = (typeof DRAFT_OPERATION_KINDS)[number];

/** One mending of the structure, as the review page asks for it. */
export interface DraftOperation {
  kind: DraftOperationKind;
  provisionId?: string | null;
  text?: string | null;
  label?: string | null;
  newKind?: ProvisionKindCode | null;
  offset?: number | null;
  index?: number | null;
  reason?: string | null;
}

export type Applied = { ok: true; statute: Statute } | { ok: false; problem: Problem };

const TITLE_MOST = 1_000;
const TEXT_MOST = 100_000;

/** The statute after one mending, or what stands in its way; the one given is not changed. Pure but for the ids `newId` gives. */
export function applyOperation(statute: Statute, operation: DraftOperation, newId: NewId): Applied {
  if ((operation.text?.length ?? 0) > TEXT_MOST)
    return no('TEXT_TOO_LONG', 'Texten är för lång för en bestämmelse.', 'text');
  switch (operation.kind) {
    case 'EDIT_TITLE':
      return editTitle(statute, operation);
    case 'DISMISS_NOT_UNDERSTOOD':
      return dismiss(statute, operation);
    case 'PLACE_NOT_UNDERSTOOD':
      return place(statute, operation, newId);
    case 'INSERT_AFTER':
      return outcome(insertAfter(statute, operation.provisionId ?? null, draftOf(operation), newId));
    default:
      return operation.provisionId
        ? outcome(onProvision(statute, operation.provisionId, operation, newId))
        : no('PROVISION_MISSING', 'Välj vilken bestämmelse ändringen gäller.', 'provisionId');
  }
}

function onProvision(statute: Statute, id: string, operation: DraftOperation, newId: NewId): EditResult {
  switch (operation.kind) {
    case 'CHANGE_KIND':
      return changeKind(statute, id, kindOf(operation.newKind ?? 'SUBSECTION'), newId);
    case 'CHANGE_LABEL':
      return changeLabel(statute, id, operation.label ?? '');
    case 'SPLIT':
      return splitAt(statute, id, operation.offset ?? 0, newId);
    case 'MERGE_WITH_PREVIOUS':
      return mergeWithPrevious(statute, id);
    case 'PROMOTE':
      return promote(statute, id);
    case 'DEMOTE':
      return demote(statute, id);
    case 'MOVE_UP':
      return moveAmongSiblings(statute, id, -1);
    case 'MOVE_DOWN':
      return moveAmongSiblings(statute, id, 1);
    case 'REMOVE':
      return remove(statute, id, operation.reason?.trim() || undefined);
    default:
      return editText(statute, id, operation.text ?? '');
  }
}

function editTitle(statute: Statute, { text }: DraftOperation): Applied {
  const title = canonicalText(text ?? '');
  if (title === '') return no('TITLE_MISSING', 'Ange en rubrik.', 'text');
  if (title.length > TITLE_MOST) return no('TITLE_TOO_LONG', `Korta rubriken till högst ${TITLE_MOST} tecken.`, 'text');
  return { ok: true, statute: { ...statute, title } };
}

function dismiss(statute: Statute, { index, reason }: DraftOperation): Applied {
  if (!statute.notUnderstood[index ?? -1]) return no('PASSAGE_UNKNOWN', 'Stycket finns inte kvar i listan.', 'index');
  if ((reason ?? '').trim() === '') return no('REASON_MISSING', 'Ange varför stycket inte hör till texten.', 'reason');
  return { ok: true, statute: { ...statute, notUnderstood: statute.notUnderstood.filter((_, at) => at !== index) } };
}

function place(statute: Statute, operation: DraftOperation, newId: NewId): Applied {
  const { index, provisionId } = operation;
  if (!statute.notUnderstood[index ?? -1]) return no('PASSAGE_UNKNOWN', 'Stycket finns inte kvar i listan.', 'index');
  return outcome(placePassage(statute, index ?? -1, provisionId ?? null, draftOf(operation), newId));
}

function draftOf({ newKind, label, text }: DraftOperation): ProvisionDraft {
  const draft: ProvisionDraft = { kind: kindOf(newKind ?? 'SUBSECTION') };
  if (label) draft.label = label;
  if (text) draft.text = text;
  return draft;
}

function moveAmongSiblings(statute: Statute, id: string, step: -1 | 1): EditResult {
  const placed = findById(statute, id);
  if (!placed) return { ok: false, reason: 'notFound', message: 'Bestämmelsen finns inte i texten.' };
  const parent = placed.ancestors.at(-1);
  const siblings = swapped(parent?.children ?? statute.provisions, placed.index, placed.index + step);
  if (siblings === null) {
    const message = step < 0 ? 'Bestämmelsen ligger redan först.' : 'Bestämmelsen ligger redan sist.';
    return { ok: false, reason: 'noPrevious', message };
  }
  const provisions = parent
    ? mapProvisions(statute.provisions, (node) => (node.id === parent.id ? { ...node, children: siblings } : node))
    : siblings;
  return { ok: true, statute: { ...statute, provisions: assignAddresses(provisions) } };
}

function swapped(siblings: readonly Provision[], from: number, to: number): Provision[] | null {
  const [one, other] = [siblings[from], siblings[to]];
  if (!one || !other) return null;
  return siblings.map((node, at) => (at === from ? other : at === to ? one : node));
}

function outcome(result: EditResult): Applied {
  if (result.ok) return result;
  const code = result.reason.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
  return no(code, result.message, 'provisionId');
}

function no(code: string, message: string, field: string): Applied {
  return { ok: false, problem: problem(code, message, field) };
}
