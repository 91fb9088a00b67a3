import { isEmptyDocument, isDocument } from '@samsyn/editor/text';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { RefusalLike, StaleLike } from '../../../lib/refusal.ts';
import { problemsOf } from '../../../lib/refusal.ts';
import {
  expectedVersion,
  missingInAssessment,
  resumeForm,
  stepForm,
  type AssessmentFields,
  type AssessmentForm,
  type SavedAssessment,
} from '../model/assessment-form.ts';
import type { UnsentPlace } from '../model/unsent.ts';

/** What the api answers when an assessment is sent. */
export type SendResult = (SavedAssessment & { __typename: string }) | RefusalLike | StaleLike | undefined;
export type Send = (fields: AssessmentFields, expected: number) => Promise<SendResult>;

export type SaveOutcome = 'saved' | 'missing' | 'stale' | 'refused' | 'failed' | 'busy';

export interface Assessing {
  form: AssessmentForm;
  /** The error of a save that did not get through; the words are kept. */
  fault: unknown;
  /** What was missing at the latest attempt to save and still is. */
  missing: readonly ('disposition' | 'reason')[];
  write: (fields: Partial<AssessmentFields>) => void;
  save: () => Promise<SaveOutcome>;
  /** Takes the saved decision back; the text stays. What somebody else has saved meanwhile is shown instead, and nothing is taken back. */
  withdraw: () => Promise<SaveOutcome>;
  keepMine: () => void;
  takeTheirs: () => void;
  discard: () => void;
}

/** One assessment on its way from her hands to the record: kept in the browser meanwhile, versioned, never overwriting another's. */
export function useAssessment(saved: SavedAssessment | null, unsent: UnsentPlace, send: Send): Assessing {
  const [form, step] = useReducer(stepForm, null, () => resumeForm(saved, unsent.read()));
  const [fault, setFault] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => step({ type: 'refetched', assessment: saved }), [saved]);
  useKeptUnsent(form, unsent);
  const busy = useRef(false);

  const save = async (): Promise<SaveOutcome> => {
    if (busy.current) return 'busy';
    setTried(true);
    if (form.theirs !== null) return 'stale';
    if (missingInAssessment(form.fields).length > 0) return 'missing';
    busy.current = true;
    setFault(null);
    step({ type: 'sent' });
    try {
      const outcome = settle(await send(sendable(form.fields), expectedVersion(form)), step);
      if (outcome === 'saved') setTried(false);
      return outcome;
    } catch (error) {
      step({ type: 'failed' });
      setFault(error);
      return 'failed';
    } finally {
      busy.current = false;
    }
  };

  const withdraw = async (): Promise<SaveOutcome> => {
    if (busy.current) return 'busy';
    busy.current = true;
    setFault(null);
    try {
      const nothing = { disposition: null, reason: '', text: form.saved?.text ?? null };
      const result = await send(nothing, expectedVersion(form));
      if (result?.__typename !== 'Stale') return settle(result, step);
      step({ type: 'refetched', assessment: savedOf(result as StaleLike) });
      return 'stale';
    } catch (error) {
      setFault(error);
      return 'failed';
    } finally {
      busy.current = false;
    }
  };

  return {
    form,
    fault,
    missing: tried ? missingInAssessment(form.fields) : [],
    write: (fields) => step({ type: 'written', fields }),
    save,
    withdraw,
    keepMine: () => step({ type: 'keepMine' }),
    takeTheirs: () => step({ type: 'takeTheirs' }),
    discard: () => {
      setTried(false);
      setFault(null);
      step({ type: 'discarded' });
    },
  };
}

function settle(result: SendResult, step: React.Dispatch<Parameters<typeof stepForm>[1]>): SaveOutcome {
  if (result === undefined) throw new Error('no answer');
  if (result.__typename === 'Refusal') {
    const refusal = result as RefusalLike;
    step({ type: 'refused', refused: { message: refusal.message, problems: problemsOf(refusal) } });
    return 'refused';
  }
  if (result.__typename === 'Stale') {
    step({ type: 'stale', current: savedOf(result as StaleLike) });
    return 'stale';
  }
  step({ type: 'saved', assessment: result as SavedAssessment });
  return 'saved';
}

/** The later assessment a stale answer carries, with who and when from the answer itself. */
function savedOf({ current, currentVersion, changedAt, changedBy }: StaleLike): SavedAssessment {
  const { disposition = null, reason = null, text = null } = (current ?? {}) as Partial<SavedAssessment>;
  return { version: currentVersion, disposition, reason, text, updatedAt: changedAt, updatedBy: changedBy };
}

function sendable(fields: AssessmentFields): AssessmentFields {
  const text = isDocument(fields.text) && !isEmptyDocument(fields.text) ? fields.text : null;
  return { ...fields, reason: fields.reason.trim(), text };
}

/** Unsaved words lie in the browser until the server has them, also while they are under way. */
function useKeptUnsent(form: AssessmentForm, unsent: UnsentPlace): void {
  const { dirty, saving, fields } = form;
  const base = expectedVersion(form);
  useEffect(() => {
    unsent.write(dirty || saving ? { fields, base } : null);
  }, [dirty, saving, fields, base, unsent]);
}
