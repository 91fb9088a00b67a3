import type { Statute } from '../model.ts';
import { goesOn, isClosing, isFurniture, isSender, looksLikeHeading, proposedWording } from './looks.ts';
import { isBelowSection, PlaceFinder, sectionOf, type FoundPlaces } from './places.ts';
import type { Passage, PlaceOffer, ProposedCut } from './types.ts';

/** What may stand before the place in a line that says what follows is about: `Till 4 §`, `Synpunkter på 3 kap. 2 §`. */
const LEAD =
  /^(?:[–•*-]\s*)?(?:(?:till|ad|om|avseende|angående|beträffande|gällande|rörande|vad gäller|när det gäller|kommentar(?:er)? till|synpunkt(?:er)? (?:på|om|avseende|till)|förslag(?:et)? till|ändring(?:en)? (?:av|i)|i fråga om|paragraf(?:en)?)\s+)?$/iu;
/** What may stand after it: nothing, a title, or the opinion itself after a sign. */
const AFTER_LABEL = /^\s*(?:$|[:–—.-]\s*|\s(?=["”]?\p{Lu}))/u;
/** `7 kap. 1`, where the file has lost its sign; `4 S`, where it was read as a letter. */
const LOST_SIGN = /^(?:\d{1,3}\s?[a-z]?\s?kap\.?\s*\d{1,3}(?:\s[a-z])?|\d{1,3}(?:\s[a-z])?(?=\s?S$))(?:\s?S)?$/u;

/**
 * Proposes how an answer is cut and where its pieces belong. A line that names a place (`4 §`, `Till 3 kap. 2 §:`) holds for what follows it,
 * until the next; elsewhere the first place that the words name counts. Nothing is left out: the cuts are the whole answer.
 */
export function proposeCuts(passages: readonly Passage[], statute: Pick<Statute, 'provisions'>): ProposedCut[] {
  const proposer = new Proposer(new PlaceFinder(statute));
  passages.forEach((passage, at) => proposer.take(passage, at, { before: passages[at - 1], after: passages[at + 1] }));
  return proposer.done();
}

type Open = ProposedCut & { text: string };

interface Neighbours {
  before: Passage | undefined;
  after: Passage | undefined;
}

class Proposer {
  private readonly cuts: Open[] = [];
  /** Where the last line that named a place says what follows belongs. */
  private under: PlaceOffer[] = [];
  private isClosed = false;
  private readonly finder: PlaceFinder;

  constructor(finder: PlaceFinder) {
    this.finder = finder;
  }

  take(passage: Passage, at: number, { before, after }: Neighbours): void {
    if (isClosing(passage)) this.isClosed = true;
    const last = this.cuts.at(-1);
    if (last !== undefined && last.reason === null && before !== undefined && this.isMore(passage, before)) {
      last.text += `\n${passage.text}`;
      return;
    }
    this.cuts.push({ ...this.begin(passage, after), passage: at });
  }

  done(): ProposedCut[] {
    return this.cuts.map(({ text, ...cut }) =>
      cut.as === 'NOT_A_POINT' ? cut : { ...cut, ...this.anchored(cut, text) },
    );
  }

  private isMore(passage: Passage, before: Passage): boolean {
    return !this.isClosed && !isFurniture(passage) && goesOn(passage, before) && this.label(passage.text) === undefined;
  }

  private begin(passage: Passage, after: Passage | undefined): Open {
    const cut: Open = {
      passage: 0,
      as: 'NOT_A_POINT',
      reason: null,
      places: [],
      offers: [],
      wording: null,
      text: passage.text,
    };
    if (isFurniture(passage)) return { ...cut, reason: 'FURNITURE' };
    const label = this.isClosed ? undefined : this.label(passage.text);
    if (this.isClosed || (label === undefined && isSender(passage))) return { ...cut, reason: 'SENDER' };
    if (label !== undefined) this.under = label.places;
    if (label?.isAlone ?? looksLikeHeading(passage, after)) {
      if (label === undefined) this.under = this.finder.find(passage.text).flatMap(({ places }) => places);
      return { ...cut, reason: 'HEADING', offers: this.under };
    }
    return { ...cut, as: 'GENERAL', places: this.under };
  }

  /** The place that the words begin with, where it stands as a label of what follows. */
  private label(text: string): { places: PlaceOffer[]; isAlone: boolean } | undefined {
    const mended = LOST_SIGN.test(text.trim()) ? `${text.trim().replace(/\s?S$/u, '')} §` : text;
    const [first] = this.finder.find(mended);
    if (first === undefined || !LEAD.test(mended.slice(0, first.start))) return undefined;
    const rest = mended.slice(first.end);
    if (!AFTER_LABEL.test(rest)) return undefined;
    const isAlone = rest.length <= 80 && !/[.!?]\s*$/u.test(rest.replace(/^\s*[:.]/u, ''));
    return { places: first.places, isAlone };
  }

  /** The place that the words themselves name, where it lies under their heading or there is none; else the heading's. */
  private anchored({ places }: ProposedCut, text: string): Pick<ProposedCut, 'as' | 'places' | 'offers' | 'wording'> {
    const [over] = places;
    const found = this.finder.find(text, over === undefined ? undefined : sectionOf(over.address));
    const named = found.flatMap((each) => each.places);
    const own = places.length > 0 ? narrowed(places, found) : named.slice(0, 1);
    return {
      as: own.length > 0 ? 'POINT' : 'GENERAL',
      places: own,
      offers: unique([...places, ...named]),
      wording: proposedWording(text),
    };
  }
}

/** Under one section the words may say which part of it they are about, if they first name no other. */
function narrowed(under: PlaceOffer[], found: readonly FoundPlaces[]): PlaceOffer[] {
  const [over, ...others] = under;
  const [first] = found[0]?.places ?? [];
  // Words that begin with a place are about it, whatever they stand under.
  if (first !== undefined && found[0]?.start === 0) return [first];
  if (over === undefined || others.length > 0 || first === undefined) return under;
  const isInside = sectionOf(first.address) === sectionOf(over.address) && isBelowSection(first.address);
  return isInside && !isBelowSection(over.address) ? [first] : under;
}

function unique(places: readonly PlaceOffer[]): PlaceOffer[] {
  const seen = new Set<string>();
  return places.filter(({ provisionId }) => !seen.has(provisionId) && seen.add(provisionId));
}
