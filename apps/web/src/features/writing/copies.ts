import { keep, kept } from '../../lib/kept.ts';
import { hold } from '../../lib/locks.ts';
import { storedKeys, writeStored } from '../../lib/stored.ts';

/** One text in this browser: whose, of which generation, in which window. */
export interface CopyPlace {
  userId: string;
  roundId: string;
  /** The comment's id; null for the general text. */
  commentId: string | null;
  generation: number;
  tab: string;
}

const PREFIX = 'samsyn.samskrivning/';

const under = (userId: string, roundId: string): string => `${PREFIX}${userId}/${roundId}/`;

/** What the copy is called in IndexedDB, and among what the browser keeps the same name says that something in it is not stored. */
export function copyName({ userId, roundId, commentId, generation, tab }: CopyPlace): string {
  return `${under(userId, roundId)}${commentId ?? 'general'}/${generation}/${tab}`;
}

/** Says of a copy whether something in it is not stored: of one that is not marked it is known that all of it is. */
export function markUnstored(name: string, isUnstored: boolean): void {
  const mark = isUnstored ? String(Date.now()) : null;
  writeStored(name, mark);
  void keep(name, mark);
}

/** The copies in this browser that hold words which were not stored. */
export function unstoredCopies(userId: string, roundId: string): CopyPlace[] {
  const prefix = under(userId, roundId);
  return storedKeys(PREFIX).flatMap((name) => {
    const [text = '', generation = '', tab = ''] = name.startsWith(prefix) ? name.slice(prefix.length).split('/') : [];
    if (text === '' || !/^\d+$/.test(generation)) return [];
    return [{ userId, roundId, commentId: text === 'general' ? null : text, generation: Number(generation), tab }];
  });
}

/** Takes away the copies that hold nothing but what is stored, whoever made them: a page that was closed in between leaves one. */
export async function sweepCopies(): Promise<void> {
  const names = (await kept(PREFIX)).map(([name]) => name);
  const unstored = new Set([...storedKeys(PREFIX), ...names]);
  const all = (await indexedDB.databases?.().catch(() => [])) ?? [];
  for (const { name } of all) {
    if (name === undefined || !name.startsWith(PREFIX) || unstored.has(name)) continue;
    const release = await hold(name);
    if (release === null) continue;
    indexedDB.deleteDatabase(name);
    release();
  }
}
