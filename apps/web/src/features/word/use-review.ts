import type { AnswerFormQuery } from '@samsyn/contracts/word';
import { TakeInAnswerFormDocument } from '@samsyn/contracts/word';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useOutcome, type Outcome } from '../../lib/use-outcome.ts';
import {
  decisionsOf,
  lacksPlace,
  chosenFor,
  stillFitting,
  withAllPlain,
  withChoice,
  type Chosen,
  type Choices,
  type Form,
} from './decisions.ts';

export interface Review {
  choices: Choices;
  choose: (key: string, change: Partial<Chosen>) => void;
  takeAll: () => void;
  clear: () => void;
  /** Saves all choices in one go; the number of rows, or null when nothing was saved. */
  save: () => Promise<number | null>;
  /** True after a try to save while rows lack a place. */
  pressed: boolean;
  outcome: Outcome;
}

export interface ReviewOptions {
  form: Form;
  roundId: string;
  reload: () => Promise<void>;
  set: (data: AnswerFormQuery) => void;
}

/** What somebody chooses for the rows of a form, until it is saved. */
export function useReview({ form, roundId, reload, set }: ReviewOptions): Review {
  const [{ choices, rows }, setChosen] = useState<{ choices: Choices; rows: Form['rows'] }>({
    choices: new Map(),
    rows: form.rows,
  });
  const [pressed, setPressed] = useState(false);
  const outcome = useOutcome();
  // The account was read anew: what still fits stays chosen.
  const current = rows === form.rows ? choices : stillFitting(rows, form.rows, choices);
  const put = (next: Choices): void => setChosen({ choices: next, rows: form.rows });
  const save = async (): Promise<number | null> => {
    setPressed(true);
    if (form.rows.some((row) => lacksPlace(row, chosenFor(current, row.key)))) return null;
    const decisions = decisionsOf(form.rows, current);
    const taken = await outcome.run(async () => {
      const { takeInAnswerForm } = await request(TakeInAnswerFormDocument, {
        input: { roundId, formId: form.id, decisions },
      });
      if (takeInAnswerForm.__typename !== 'AnswerForm') void reload();
      return takeInAnswerForm;
    });
    if (taken === null) return null;
    setPressed(false);
    put(new Map());
    set({ answerForm: taken });
    return decisions.length;
  };
  return {
    choices: current,
    choose: (key, change) => put(withChoice(current, key, change)),
    takeAll: () => put(withAllPlain(form.rows, current)),
    clear: () => put(new Map()),
    save,
    pressed,
    outcome,
  };
}
