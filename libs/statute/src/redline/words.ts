import type { RedlineChange, StatuteRedline } from './types.ts';

export type RedlineLanguage = 'sv' | 'en';

interface RedlineWords {
  title: string;
  changes: string;
  none: string;
  deleted: string;
  inserted: string;
  previous: string;
  next: string;
  movedAway: (from: string, to: string) => string;
  mergedAway: (from: string) => string;
  movedFrom: (from: string) => string;
  splitFrom: (from: string) => string;
  mergedHere: string;
  kinds: Record<RedlineChange['kind'], string>;
}

/** What a redline says beside the text itself. */
export const WORDS: Record<RedlineLanguage, RedlineWords> = {
  sv: {
    title: 'Ändringar mellan två versioner',
    changes: 'Ändringar',
    none: 'Inga ändringar',
    deleted: 'borttaget',
    inserted: 'tillagt',
    previous: 'Föregående ändring',
    next: 'Nästa ändring',
    movedAway: (from, to) => `${from} har flyttats till ${to}`,
    mergedAway: (from) => `${from} har slagits samman med en annan bestämmelse`,
    movedFrom: (from) => `flyttad från ${from}`,
    splitFrom: (from) => `del av tidigare ${from}`,
    mergedHere: 'sammanslagen av flera bestämmelser',
    kinds: {
      edited: 'ändrad',
      consequential: 'följdändring',
      inserted: 'ny',
      repealed: 'utgår',
      moved: 'flyttad',
      renumbered: 'omnumrerad',
      split: 'delad',
      merged: 'sammanslagen',
    },
  },
  en: {
    title: 'Changes between two versions',
    changes: 'Changes',
    none: 'No changes',
    deleted: 'deleted',
    inserted: 'inserted',
    previous: 'Previous change',
    next: 'Next change',
    movedAway: (from, to) => `${from} has been moved to ${to}`,
    mergedAway: (from) => `${from} has been merged with another provision`,
    movedFrom: (from) => `moved from ${from}`,
    splitFrom: (from) => `part of former ${from}`,
    mergedHere: 'merged from several provisions',
    kinds: {
      edited: 'changed',
      consequential: 'consequential change',
      inserted: 'new',
      repealed: 'left out',
      moved: 'moved',
      renumbered: 'renumbered',
      split: 'split',
      merged: 'merged',
    },
  },
};

/** The list of changes as a reader sees it: `7 § (tidigare 5 §): flyttad`. */
export function listOfChanges(
  redline: StatuteRedline,
  language: RedlineLanguage = 'sv',
): { number: number; text: string }[] {
  const formerly = language === 'sv' ? 'tidigare' : 'formerly';
  return redline.changes.map(({ number, kind, oldAddress, newAddress }) => {
    const place = (newAddress ?? oldAddress)!;
    const before =
      newAddress !== null && oldAddress !== null && oldAddress !== newAddress ? ` (${formerly} ${oldAddress})` : '';
    return { number, text: `${place}${before}: ${WORDS[language].kinds[kind]}` };
  });
}
