import { MyResponseDocument, ResponseReadinessDocument, SubmitResponseDocument } from '@samsyn/contracts/responses';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiFault, request } from '../../../app/api.ts';
import { faultOf } from '../../../app/faults.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { problemsOf, type ProblemLike } from '../../../lib/refusal.ts';
import { readStored, writeStored } from '../../../lib/stored.ts';
import { useRoomContext } from '../room/room-page.tsx';
import type { AnswerStore } from '../sync/answer-store.ts';

/** Why the submission did not go through, where it is not a list of problems. */
export type Trouble = 'unsaved' | 'stale' | 'changed' | 'offline' | 'signedOut' | 'server';

/**
 * The submission in its steps: save what is typed, ask what is missing, let the person confirm what the control code names, send. The key that makes two sendings one
 * is kept in the browser until there is a receipt, so that a lost answer, a reload or a double press gives the same receipt.
 */
export function useSubmission(reload: () => Promise<void>) {
  const { round, store } = useRoomContext();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<ProblemLike[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef(false);

  /** Runs one step at a time: a second press while one is under way does nothing. */
  const once = async (step: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      await step();
    } catch (error) {
      setAsking(false);
      setTrouble(faultOf(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const ask = (): Promise<void> =>
    once(async () => {
      setProblems([]);
      if (!(await everythingSaved(store))) return setTrouble('unsaved');
      const { responseReadiness } = await request(ResponseReadinessDocument, { roundId: round.id });
      if (responseReadiness === null) throw new ApiFault('server', 'no answer to submit');
      if (!responseReadiness.ready) return setProblems([...responseReadiness.problems]);
      setCode(responseReadiness.controlCode ?? '');
      setAsking(true);
    });

  const confirm = (): Promise<void> =>
    once(async () => {
      const idempotencyKey = submissionKey(viewer.id, round.id);
      const expectedVersion = store.whole.version;
      const { submitResponse: result } = await request(SubmitResponseDocument, {
        roundId: round.id,
        expectedVersion,
        expectedCode: code,
        idempotencyKey,
      });
      setAsking(false);
      if (result.__typename === 'Refusal') {
        if (result.code === 'IDENTITY_TO_CONFIRM') return leaveToConfirm(round.slug);
        return setProblems(problemsOf(result));
      }
      await refresh(store);
      if (result.__typename === 'Stale') {
        setTrouble('stale');
        return reload();
      }
      forgetSubmissionKey(viewer.id, round.id);
      await navigate(`/remiss/${round.slug}/kvitto`);
    });

  return { ask, confirm, cancel: () => setAsking(false), asking, busy, code, problems, trouble };
}

/** The sign-in service asks the person anew and leads back here; what is written is saved already. */
function leaveToConfirm(slug: string): void {
  location.assign(`/oidc/start?bekrafta=1&till=${encodeURIComponent(`/remiss/${slug}/svar`)}`);
}

const PATIENCE = 8_000;

/** Sends what waits and gives it some seconds; false when something is still unsent (no contact, a conflict, a refusal). */
async function everythingSaved(store: AnswerStore): Promise<boolean> {
  store.flush();
  const start = Date.now();
  while (store.unsent && store.summary.sync === 'saving' && Date.now() - start < PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return !store.unsent;
}

async function refresh(store: AnswerStore): Promise<void> {
  const asked = store.saves;
  const { myResponse } = await request(MyResponseDocument, { roundId: store.roundId });
  if (myResponse !== null) store.merge(myResponse, asked);
}

const keyOf = (viewerId: string, roundId: string): string => `samsyn.inlamning/${viewerId}/${roundId}`;

function submissionKey(viewerId: string, roundId: string): string {
  const stored = readStored(keyOf(viewerId, roundId));
  if (stored !== null) return stored;
  const made = crypto.randomUUID();
  writeStored(keyOf(viewerId, roundId), made);
  return made;
}

function forgetSubmissionKey(viewerId: string, roundId: string): void {
  writeStored(keyOf(viewerId, roundId), null);
}
