import { parseAddress, formatAddress, type Address } from '../address.ts';
import type { Placement, PlacementStatus } from './types.ts';

export type Language = 'sv' | 'en';

export interface ExplainOptions {
  /** What the later version is called: `2` gives "i version 2". */
  version: string;
  /** A person has looked at the place, or given it another: then nothing is said about review. */
  confirmed?: boolean;
  language?: Language;
  /** Who gave it its place in an earlier version (its name), from which it has been carried. */
  startedFrom?: { by: string; version: string };
}

interface Words {
  unchanged: string;
  now: (address: string, from: string) => string;
  movedTo: (address: string, from: string) => string;
  edited: string;
  consequential: string;
  splitInto: (addresses: string) => string;
  mergedInto: (address: string) => string;
  repealed: (version: string) => string;
  orphaned: string;
  keptOn: (address: string) => string;
  putOn: (address: string) => string;
  nowhere: (version: string) => string;
  notReviewed: string;
  started: (by: string, version: string) => string;
}

const formerly = (word: string, address: string, from: string): string =>
  from === '' || from === address ? '' : ` (${word} ${from})`;

const WORDS: Record<Language, Words> = {
  sv: {
    unchanged: 'Oförändrad',
    now: (address, from) => `Nu ${address}${formerly('tidigare', address, from)}`,
    movedTo: (address, from) => `Flyttad till ${address}${formerly('tidigare', address, from)}`,
    edited: 'Texten ändrad',
    consequential: 'Endast hänvisningar ändrade',
    splitInto: (addresses) => `Delad i ${addresses}`,
    mergedInto: (address) => `Sammanslagen i ${address}`,
    repealed: (version) => `Bestämmelsen utgår i version ${version}`,
    orphaned: 'Den markerade texten finns inte kvar',
    keptOn: (address) => `Kommentaren står kvar vid ${address}`,
    putOn: (address) => `Kommentaren har fått sin plats vid ${address}`,
    nowhere: (version) => `Kommentaren har ingen plats i version ${version}`,
    notReviewed: 'Placeringen är inte granskad',
    started: (by, version) => `Följer platsen som ${by} gav den i version ${version}`,
  },
  en: {
    unchanged: 'Unchanged',
    now: (address, from) => `Now ${address}${formerly('formerly', address, from)}`,
    movedTo: (address, from) => `Moved to ${address}${formerly('formerly', address, from)}`,
    edited: 'Text changed',
    consequential: 'Only cross-references changed',
    splitInto: (addresses) => `Split into ${addresses}`,
    mergedInto: (address) => `Merged into ${address}`,
    repealed: (version) => `The provision is left out of version ${version}`,
    orphaned: 'The marked text is no longer there',
    keptOn: (address) => `The comment is kept on ${address}`,
    putOn: (address) => `The comment has been placed on ${address}`,
    nowhere: (version) => `The comment has no place in version ${version}`,
    notReviewed: 'The place has not been reviewed',
    started: (by, version) => `Follows the place that ${by} gave it in version ${version}`,
  },
};

/** What became of a comment's place, in sentences for the reader, the most important first. Never empty. */
export function explainPlacement(
  placement: Placement,
  { version, confirmed = false, language = 'sv', startedFrom }: ExplainOptions,
): string[] {
  const words = WORDS[language];
  if (startedFrom !== undefined && !confirmed) {
    const started = words.started(startedFrom.by, startedFrom.version);
    return [...explainPlacement(placement, { version, language }), started];
  }
  if (confirmed && (placement.status === 'orphaned' || placement.status === 'needs_review'))
    return judgedPlace(placement, words, version);
  const sentences = SENTENCES[placement.status](placement, words, version, language);
  const isSaid = sentences.includes(words.notReviewed);
  return placement.needsReview && !confirmed && !isSaid ? [...sentences, words.notReviewed] : sentences;
}

/** What the text alone could not settle, as the person who looked at it has it. */
function judgedPlace({ status, address }: Placement, words: Words, version: string): string[] {
  const where = address === null ? words.nowhere(version) : words.putOn(address);
  return status === 'orphaned' ? [words.orphaned, where] : [where];
}

type Say = (placement: Placement, words: Words, version: string, language: Language) => string[];

const place: Say = ({ address, fromAddress, relocated }, words) => {
  const from = fromAddress ?? '';
  if (address === null || (!relocated && address === from)) return [];
  return [relocated ? words.movedTo(address, from) : words.now(address, from)];
};
const change: Say = ({ consequential }, words) => [consequential ? words.consequential : words.edited];

const SENTENCES: Record<PlacementStatus, Say> = {
  unchanged: (_placement, words) => [words.unchanged],
  moved: place,
  edited: change,
  moved_edited: (...all) => [...place(...all), ...change(...all)],
  split: ({ successors }, words, _version, language) => [
    words.splitInto(
      joinAddresses(
        successors.map(({ address }) => address),
        language,
      ),
    ),
  ],
  merged: ({ address }, words) => [words.mergedInto(address ?? '')],
  repealed: (_placement, words, version) => [words.repealed(version)],
  orphaned: ({ address }, words) => [words.orphaned, ...(address === null ? [] : [words.keptOn(address)])],
  needs_review: (placement, words, ...rest) => [words.notReviewed, ...place(placement, words, ...rest)],
};

/** `5 och 5 a §§`, `3 kap. 5 och 5 a §§`; addresses of other kinds one after the other. */
export function joinAddresses(addresses: readonly string[], language: Language = 'sv'): string {
  const and = language === 'sv' ? ' och ' : ' and ';
  const list = (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
  const parsed = addresses.map((address) => parseAddress(address));
  const outer = parsed.map((address) =>
    address?.at(-1)?.kind === 'section' ? formatAddress(address.slice(0, -1)) : undefined,
  );
  if (addresses.length < 2 || outer[0] === undefined || outer.some((value) => value !== outer[0]))
    return list(addresses);
  const numbers = parsed.map((address) => (address as Address).at(-1)!.value);
  return `${outer[0]} ${list(numbers)} §§`.trimStart();
}
