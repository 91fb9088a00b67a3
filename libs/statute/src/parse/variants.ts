import { canonicalText } from '../canonical.ts';
import type { NotUnderstood, Provision } from '../model.ts';
import { temporalMarker } from './markers.ts';
import type { Unit } from './unit.ts';

/** The condition of a wording that stands above it. */
interface Pending {
  text: string;
  line: number;
  /** Footnotes to the condition; they go where it goes. */
  notes: string[];
  /** Rows of a table have taken it; what is no row does not. */
  taken: boolean;
}

/** Hands the condition of a wording (`/Träder i kraft I:2030-01-01/`) to the wording below it. */
export class Variants {
  private waiting: Pending | undefined;
  private readonly notUnderstood: NotUnderstood[];

  constructor(notUnderstood: NotUnderstood[]) {
    this.notUnderstood = notUnderstood;
  }

  /** A condition alone in its paragraph: what comes next takes it. */
  hold(unit: Unit): void {
    this.drop();
    const notes = (unit.notes ?? []).map(canonicalText);
    this.waiting = { text: canonicalText(unit.text), line: unit.line, notes, taken: false };
  }

  /** A condition that nothing follows is not lost. */
  drop(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting && !waiting.taken)
      this.notUnderstood.push({
        line: waiting.line,
        text: [waiting.text, ...waiting.notes].join(' '),
        reason: 'Markeringen följs inte av någon bestämmelse',
      });
  }

  /** To a paragraph or to all rows of a table. */
  giveTo(added: Provision, isRow: boolean): void {
    if (!isRow && this.waiting?.taken) this.waiting = undefined;
    if (!this.waiting) return;
    if (added.variant) this.drop();
    else give(added, this.waiting);
    if (isRow && this.waiting) this.waiting.taken = true;
    else this.waiting = undefined;
  }

  /** To a section, a chapter or the like, whose own words may begin with one; returns the words after it. */
  take(provision: Provision, words: string): string {
    const marker = temporalMarker(words);
    if (marker) {
      this.drop();
      provision.variant = marker.variant;
      return marker.rest;
    }
    if (this.waiting && !this.waiting.taken) give(provision, this.waiting);
    this.waiting = undefined;
    return words;
  }
}

function give(provision: Provision, variant: Pending): void {
  provision.variant = variant.text;
  if (!variant.taken && variant.notes.length > 0) provision.notes = [...variant.notes, ...(provision.notes ?? [])];
}
