import type { AssessmentState, Disposition } from '@samsyn/consultation';

/** What an editor writes about one comment. `text` is a TipTap document. */
export interface AssessmentFields {
  disposition: Disposition | null;
  reason: string;
  text: unknown;
  /** The comment whose reason was taken over. */
  reasonFrom?: string;
}

export interface SavedAssessment {
  version: number;
  disposition?: Disposition | null;
  reason?: string | null;
  text?: unknown;
  updatedAt: string;
  updatedBy: string;
  /** Who wrote it, where the page has been told. */
  updatedById?: string;
  state?: AssessmentState | null;
  settledBy?: string | null;
  settledWord?: string | null;
  reasonFrom?: string | null;
}

/** What a second person may do with what is saved (the api has the last word): never with what she wrote herself. */
export function maySettle(
  { state, updatedById }: Pick<SavedAssessment, 'state' | 'updatedById'>,
  viewer: { id: string; can: readonly string[] },
): { validate: boolean; giveBack: boolean } {
  const may = viewer.can.includes('compilation.validate') && updatedById !== viewer.id && Boolean(state);
  return { validate: may && state === 'PROPOSED', giveBack: may && state !== 'RETURNED' };
}

export interface Refused {
  message: string;
  problems: readonly { code: string; message: string; field?: string | null }[];
}

/**
 * One assessment while it is being written. `saved` is what this page believes the server holds; `theirs` is set when somebody else has
 * saved a later one while this editor had words of her own: both are then shown until she chooses.
 */
export interface AssessmentForm {
  saved: SavedAssessment | null;
  fields: AssessmentFields;
  dirty: boolean;
  saving: boolean;
  theirs: SavedAssessment | null;
  refused: Refused | null;
  /** How many times the fields have come from outside (not from her hands): an editor that owns its text is made anew for each. */
  epoch: number;
}

/** Words kept in this browser since before a reload, and the version they were written on. */
export interface UnsentAssessment {
  fields: AssessmentFields;
  base: number;
}

export type AssessmentEvent =
  | { type: 'written'; fields: Partial<AssessmentFields> }
  | { type: 'sent' }
  | { type: 'saved'; assessment: SavedAssessment }
  | { type: 'stale'; current: SavedAssessment }
  | { type: 'refused'; refused: Refused }
  | { type: 'failed' }
  /** The page has asked again and got this (another editor's save, or its own coming back). */
  | { type: 'refetched'; assessment: SavedAssessment | null }
  | { type: 'keepMine' }
  | { type: 'takeTheirs' }
  /** Her unsaved words are put away for what is saved. */
  | { type: 'discarded' };

export function fieldsOfSaved(saved: SavedAssessment | null): AssessmentFields {
  return { disposition: saved?.disposition ?? null, reason: saved?.reason ?? '', text: saved?.text ?? null };
}

export function startForm(saved: SavedAssessment | null, epoch = 0): AssessmentForm {
  return { saved, fields: fieldsOfSaved(saved), dirty: false, saving: false, theirs: null, refused: null, epoch };
}

/** Takes up words that survived a reload. Where somebody has saved since they were begun, both are shown. */
export function resumeForm(saved: SavedAssessment | null, unsent: UnsentAssessment | null): AssessmentForm {
  const form = startForm(saved);
  if (unsent === null) return form;
  const overtaken = saved !== null && saved.version > unsent.base;
  return { ...form, fields: unsent.fields, dirty: true, theirs: overtaken ? saved : null };
}

export const expectedVersion = (form: AssessmentForm) => form.saved?.version ?? 0;

export function stepForm(form: AssessmentForm, event: AssessmentEvent): AssessmentForm {
  switch (event.type) {
    case 'written':
      return { ...form, fields: { ...form.fields, ...event.fields }, dirty: true, refused: null };
    case 'sent':
      return { ...form, saving: true, dirty: false, refused: null };
    case 'saved':
      // Words written while the save was under way are kept and still unsaved.
      return {
        ...form,
        saving: false,
        saved: event.assessment,
        theirs: null,
        fields: form.dirty ? form.fields : fieldsOfSaved(event.assessment),
      };
    case 'stale':
      return { ...form, saving: false, dirty: true, theirs: event.current };
    case 'refused':
      return { ...form, saving: false, dirty: true, refused: event.refused };
    case 'failed':
      return { ...form, saving: false, dirty: true };
    case 'refetched':
      return refetched(form, event.assessment);
    case 'keepMine':
      return form.theirs ? { ...form, saved: form.theirs, theirs: null, dirty: true } : form;
    case 'takeTheirs':
      return form.theirs ? startForm(form.theirs, form.epoch + 1) : form;
    case 'discarded':
      return startForm(form.theirs ?? form.saved, form.epoch + 1);
  }
}

function refetched(form: AssessmentForm, assessment: SavedAssessment | null): AssessmentForm {
  if ((assessment?.version ?? 0) <= (form.theirs?.version ?? expectedVersion(form)) || form.saving) return form;
  return form.dirty ? { ...form, theirs: assessment } : startForm(assessment, form.epoch + 1);
}

/** What is missing before it can be sent: a disposition always has a reason. Message keys. */
export function missingInAssessment(fields: AssessmentFields): ('disposition' | 'reason')[] {
  const reasonMissing = fields.disposition !== null && fields.reason.trim() === '';
  const dispositionMissing = fields.disposition === null && fields.reason.trim() !== '';
  return [...(dispositionMissing ? (['disposition'] as const) : []), ...(reasonMissing ? (['reason'] as const) : [])];
}
