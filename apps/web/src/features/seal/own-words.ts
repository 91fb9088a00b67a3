import { restore } from '../../lib/kept.ts';
import { readStored, storedKeys, writeStored } from '../../lib/stored.ts';
import { closeSoon } from './closing.ts';
import { ownSeal } from './own-seal.ts';
import type { Seal } from './seal.ts';
import { isSealed } from './sealed.ts';

/** What this browser keeps under a person's own key beside the journal of an answer: notes to colleagues, and the authority's forms. */
const KINDS = {
  note: 'samsyn.anteckning',
  assessment: 'samsyn.bedomning',
  newRound: 'samsyn.newRound',
  pastedDraft: 'samsyn.pastedDraft',
  answer: 'samsyn.fragesvar',
  questions: 'samsyn.fragor',
  workingCopy: 'samsyn.arbetsexemplar',
} as const;
export type WordsKind = keyof typeof KINDS;
const KEPT = Object.keys(KINDS) as WordsKind[];

/** The words one person has left unsent in this browser, opened. Reading and writing are synchronous: a keystroke waits for nothing. */
export interface OwnWords {
  read: (kind: WordsKind, place?: string) => string | null;
  /** False when the browser would not keep it. */
  write: (kind: WordsKind, words: string | null, place?: string) => boolean;
}

let known: { userId: string; words: Promise<OwnWords> } | null = null;
let ready: { userId: string; words: OwnWords } | null = null;

/** The words of the person who is signed in. Throws where their key cannot be had just now: shown empty, a field would overwrite them. */
export async function ownWords(userId: string): Promise<OwnWords> {
  if (known?.userId !== userId)
    known = {
      userId,
      words: Promise.all([ownSeal(userId), restore('samsyn.')]).then(async ([seal]) => openWords(userId, seal)),
    };
  try {
    const words = await known.words;
    ready = { userId, words };
    return words;
  } catch (error) {
    known = null; // asked for again the next time
    throw error;
  }
}

/** The same when they have been opened before, without waiting. */
export function openedWords(userId: string): OwnWords | null {
  return ready?.userId === userId ? ready.words : null;
}

/** Opens what lies there, and closes what an earlier page or a crash left as it was written. What cannot be opened counts as nothing. */
export async function openWords(userId: string, seal: Seal | null): Promise<OwnWords> {
  const opened = new Map<string, string>();
  const nameOf = (kind: WordsKind, place?: string): string =>
    place === undefined ? `${KINDS[kind]}.${userId}` : `${KINDS[kind]}/${userId}/${place}`;
  const isOwn = (name: string): boolean =>
    KEPT.some((kind) => name === nameOf(kind) || name.startsWith(nameOf(kind, '')));
  const learn = async (name: string): Promise<void> => {
    const lies = readStored(name);
    const words = lies !== null && isSealed(lies) ? ((await seal?.open(lies, name)) ?? null) : lies;
    if (readStored(name) !== lies) return; // written meanwhile, and known by that
    if (words === null) opened.delete(name);
    else opened.set(name, words);
  };
  // what another window of the same person writes
  window.addEventListener('storage', ({ key }) => void (key !== null && isOwn(key) && learn(key)));
  const own = storedKeys('samsyn.').filter(isOwn);
  await Promise.all(own.map(learn));
  for (const name of own) closeSoon(name, seal);
  return {
    read: (kind, place) => {
      const name = nameOf(kind, place);
      return readStored(name) === null ? null : (opened.get(name) ?? null);
    },
    write: (kind, words, place) => {
      const name = nameOf(kind, place);
      if (words === null) opened.delete(name);
      else opened.set(name, words);
      const kept = writeStored(name, words);
      closeSoon(name, seal);
      return kept;
    },
  };
}
