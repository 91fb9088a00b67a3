import {
  MyResponseDocument,
  OpenMyResponseDocument,
  RoundFrontDocument,
  RoundToAnswerDocument,
  VersionToReadDocument,
  type MyResponsePartsFragment,
  type RoundFrontQuery,
  type RoundToAnswerQuery,
  type VersionToReadQuery,
} from '@samsyn/contracts/responses';
import { useEffect, useState } from 'react';
import { request } from '../../../app/api.ts';
import { useViewer, type Viewer } from '../../../app/viewer.tsx';
import { draftText, type DraftText } from '../../../law/draft-text.ts';
import { AnswerStore } from '../sync/answer-store.ts';
import type { Journal } from '../sync/journal.ts';
import { answerSend } from '../sync/send.ts';
import type { AnswerValue } from '../sync/values.ts';

export type RoundToAnswer = NonNullable<RoundToAnswerQuery['round']>;
export type VersionToRead = Omit<NonNullable<VersionToReadQuery['version']>, 'provisions'>;

/** Everything the pages of one answer stand on. */
export interface Room {
  round: RoundToAnswer;
  version: VersionToRead;
  draft: DraftText;
  store: AnswerStore;
  /** True for a role that only reads. Whether the answer has left, the store knows. */
  readOnly: boolean;
}

/** What a session too weak for the round may know of it. */
export type RoundFront = NonNullable<RoundFrontQuery['roundFront']>;

export type RoomState = { room: Room } | { absent: true } | { beyond: RoundFront } | { error: unknown } | null;

/** A version never changes: what has been fetched is kept for as long as the window is open. */
const versions = new Map<string, { version: VersionToRead; draft: DraftText }>();
/** The answers open in this window. One lives on from page to page, so that going from the text to the letter loses no keystroke. */
const stores = new Map<string, AnswerStore>();

/** Opens the room of an answer by the round's slug: the text, the answer, and what this browser still has unsent. */
export function useRoom(slug: string): { state: RoomState; retry: () => void } {
  const viewer = useViewer();
  const [state, setState] = useState<RoomState>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    openRoom(slug, viewer, abort.signal).then(
      (opened) => abort.signal.aborted || setState(opened),
      (error: unknown) => abort.signal.aborted || setState({ error }),
    );
    return () => abort.abort();
  }, [slug, viewer, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}

async function openRoom(slug: string, viewer: Viewer, signal: AbortSignal): Promise<RoomState> {
  const { round } = await request(RoundToAnswerDocument, { slug }, { signal });
  if (round === null) return frontOf(slug, signal);
  const [read, response, journal] = await Promise.all([
    readVersion(round, signal),
    openResponse(round.id, signal),
    import('../sync/browser-journal.ts').then(async (one) => one.ownJournal<AnswerValue>(viewer.id, round.id)),
  ]);
  if (read === null) return { absent: true };
  const writes = response !== null && viewer.can.includes('response.write');
  await forgetElsewhere(response);
  const store = storeOf(viewer, read.draft, response ?? emptyResponse(round.id), journal);
  return { room: { round, ...read, store, readOnly: !writes } };
}

/** What is not there may be out of reach: then there is a way further. */
async function frontOf(slug: string, signal: AbortSignal): Promise<RoomState> {
  const { roundFront } = await request(RoundFrontDocument, { slug }, { signal });
  return roundFront === null || roundFront.withinReach ? { absent: true } : { beyond: roundFront };
}

/** What this browser still keeps of an answer that is given in another order goes as well, whoever of the body comes. */
async function forgetElsewhere(response: MyResponsePartsFragment | null): Promise<void> {
  if (response?.receipt?.form !== 'OTHER_ORDER') return;
  const { forgetUnsent } = await import('../sync/forget-unsent.ts');
  forgetUnsent(response.roundId, response.id);
}

async function readVersion(
  { versionId: id, openProvisions }: RoundToAnswer,
  signal: AbortSignal,
): Promise<{ version: VersionToRead; draft: DraftText } | null> {
  const key = [id, ...openProvisions].join();
  const known = versions.get(key);
  if (known !== undefined) return known;
  const { version } = await request(VersionToReadDocument, { id }, { signal });
  if (version === null) return null;
  const { provisions, ...rest } = version;
  const read = { version: rest, draft: draftText(provisions, openProvisions) };
  versions.set(key, read);
  return read;
}

/** The body's answer; the room is opened the first time somebody comes. Null where the round takes no answers from this body. */
async function openResponse(roundId: string, signal: AbortSignal): Promise<MyResponsePartsFragment | null> {
  const { myResponse } = await request(MyResponseDocument, { roundId }, { signal });
  return myResponse ?? (await request(OpenMyResponseDocument, { roundId }, { signal })).openMyResponse;
}

function storeOf(
  viewer: Viewer,
  draft: DraftText,
  response: MyResponsePartsFragment,
  journal: Journal<AnswerValue>,
): AnswerStore {
  const key = `${viewer.id}/${response.roundId}`;
  const open = stores.get(key);
  if (open !== undefined && open.draft === draft) {
    open.resume();
    open.merge(response, open.saves);
    return open;
  }
  open?.close();
  const store = new AnswerStore(draft, response, {
    viewerName: viewer.displayName,
    journal,
    send: answerSend(response.roundId),
  });
  stores.set(key, store);
  return store;
}

/** Forgets the open answers: when somebody else signs in, nothing may be sent in the first one's name. */
export function closeRooms(except: string): void {
  for (const [key, store] of stores) {
    if (key.startsWith(`${except}/`)) continue;
    store.close();
    stores.delete(key);
  }
}

function emptyResponse(roundId: string): MyResponsePartsFragment {
  return {
    id: '',
    roundId,
    state: 'OPENED',
    version: 0,
    edition: 1,
    overallStance: null,
    endorsesActorId: null,
    endorsesName: null,
    endorsesResponseId: null,
    generalText: null,
    comments: [],
    stances: [],
    reviewed: [],
    receipt: null,
    submissions: [],
    discarded: null,
    pause: null,
  };
}
