import type { Disposition } from '../codes.ts';
import { labels } from '../labels.ts';

/** What a change came of, as the note names it. */
export type NotedReason = { body: string; number: number; disposition: Disposition } | { words: string };

export interface NotedChange {
  /** Where it now stands, or stood; '' for the föreskrift's own title and enacting clause. */
  place: string;
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

/** The note on what a version changes and why: a line for each provision, from the decisions and reasons themselves. */
export function changeNote(changes: readonly NotedChange[]): string {
  const places = new Map<string, { what: Set<string>; reasons: Set<string> }>();
  for (const { place, what, reasons } of changes) {
    const line = places.get(place) ?? { what: new Set(), reasons: new Set() };
    line.what.add(WHAT[what]);
    for (const reason of reasons) line.reasons.add(reasonWords(reason));
    places.set(place, line);
  }
  return [...places]
    .map(([place, { what, reasons }]) => {
      const head = `${place === '' ? 'Rubrik eller ingress' : place}: ${[...what].join(', ')}.`;
      return reasons.size === 0 ? head : `${head} ${[...reasons].join(' ')}`;
    })
    .join('\n');
}

function reasonWords(reason: NotedReason): string {
  if ('words' in reason) return /[.!?]$/u.test(reason.words) ? reason.words : `${reason.words}.`;
  return `Synpunkt från ${reason.body} (nr ${reason.number}): ${labels('sv').disposition[reason.disposition].toLowerCase()}.`;
}
