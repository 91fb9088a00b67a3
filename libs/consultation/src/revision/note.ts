import type { Disposition } from '../codes.ts';
import { labels } from '../labels.ts';

/** What a change came of, as the note names it. */
export type NotedReason = { body: string; number: number; disposition: Disposition } | { words: string };

export interface NotedChange {
  /** Where it now stands, or stood; '' for the föreskrift's own title and enacting clause. */
  place: string;
  /** Where it stood before, when that is another place: the same provision has got another number. */
  before?: string | undefined;
  what: 'EDITED' | 'INSERTED' | 'REPEALED' | 'MOVED' | 'SPLIT' | 'MERGED' | 'RENUMBERED' | 'CONSEQUENTIAL';
  reasons: readonly NotedReason[];
}

const WHAT: Record<NotedChange['what'], string> = {
  EDITED: 'ändrad lydelse',
  INSERTED: 'ny bestämmelse',
  REPEALED: 'utgår',
  MOVED: 'flyttad',
  SPLIT: 'delad',
  MERGED: 'sammanslagen',
  RENUMBERED: 'nytt nummer',
  CONSEQUENTIAL: 'följdändring',
};

/**
 * The note on what a version changes and why: a line for each provision, from the decisions and reasons themselves. A provision that is there no
 * more has a line of its own, also where another has got its number since.
 */
export function changeNote(changes: readonly NotedChange[]): string {
  const lines = new Map<string, { place: string; isGone: boolean; what: Set<string>; reasons: Set<string> }>();
  const taken = new Set(changes.filter(({ what }) => what !== 'REPEALED').map(({ place }) => place));
  for (const { place, before, what, reasons } of changes) {
    const isGone = what === 'REPEALED';
    const key = `${place} ${isGone}`;
    const line = lines.get(key) ?? { place, isGone, what: new Set(), reasons: new Set() };
    line.what.add(before === undefined || before === place ? WHAT[what] : `${WHAT[what]} (tidigare ${before})`);
    for (const reason of reasons) line.reasons.add(reasonWords(reason));
    lines.set(key, line);
  }
  return [...lines.values()]
    .map(({ place, isGone, what, reasons }) => {
      const name = isGone && taken.has(place) ? `Tidigare ${place}` : place;
      const head = `${name === '' ? 'Rubrik eller ingress' : name}: ${[...what].join(', ')}.`;
      return reasons.size === 0 ? head : `${head} ${[...reasons].join(' ')}`;
    })
    .join('\n');
}

function reasonWords(reason: NotedReason): string {
  if ('words' in reason) return /[.!?]$/u.test(reason.words) ? reason.words : `${reason.words}.`;
  return `Synpunkt från ${reason.body} (nr ${reason.number}): ${labels('sv').disposition[reason.disposition].toLowerCase()}.`;
}
