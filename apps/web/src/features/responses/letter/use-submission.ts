import { MyAttachmentsDocument, type MyAttachmentsPartsFragment } from '@samsyn/contracts/attachments';
import {
  MyResponseDocument,
  ResponseReadinessDocument,
  SubmitResponseDocument,
  type BoardInput,
} from '@samsyn/contracts/responses';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiFault, request } from '../../../app/api.ts';
import { faultOf } from '../../../app/faults.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { problemsOf, type ProblemLike } from '../../../lib/refusal.ts';
import { readStored, writeStored } from '../../../lib/stored.ts';
import { useRoomContext } from '../room/room-context.ts';
import { everythingSaved } from './everything-saved.ts';
import { leaveToConfirm } from './leave-to-confirm.ts';
import type { AnswerStore } from '../sync/answer-store.ts';

const BOARD_FIELDS: ReadonlySet<string> = new Set(['board', 'meetingOn', 'minutesSection', 'preliminary']);

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
  const [files, setFiles] = useState<MyAttachmentsPartsFragment['files']>([]);
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
      // Asked after the code: a file that a colleague adds in between is named here and not in the code, and the submission is refused.
      const { myAttachments } = await request(MyAttachmentsDocument, { roundId: round.id });
      setCode(responseReadiness.controlCode ?? '');
      setFiles(myAttachments?.files ?? []);
      setAsking(true);
    });

  /** `board`: what a board has decided, or is to decide. */
  const confirm = (board: BoardInput | null): Promise<void> =>
    once(async () => {
      const idempotencyKey = submissionKey(viewer.id, round.id);
      const expectedVersion = store.whole.version;
      const { submitResponse: result } = await request(SubmitResponseDocument, {
        roundId: round.id,
        expectedVersion,
        expectedEdition: store.edition,
        expectedCode: code,
        idempotencyKey,
        board,
      });
      if (result.__typename === 'Refusal') {
        const found = problemsOf(result);
        // What is asked for in the dialog is mended there.
        if (!found.every(({ field }) => BOARD_FIELDS.has(field ?? ''))) setAsking(false);
        if (result.code === 'IDENTITY_TO_CONFIRM') return leaveToConfirm(round.slug);
        return setProblems(found);
      }
      setAsking(false);
      await refresh(store);
      if (result.__typename === 'Stale') {
        setTrouble('stale');
        return reload();
      }
      forgetSubmissionKey(viewer.id, round.id);
      await navigate(`/remiss/${round.slug}/kvitto`);
    });

  const cancel = (): void => {
    setProblems([]);
    setAsking(false);
  };

  return { ask, confirm, cancel, asking, busy, code, files, problems, trouble };
}

export async function refresh(store: AnswerStore): Promise<void> {
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
