import type { Address } from '../address.ts';
import type { Provision } from '../model.ts';

const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+\S/u;

/** The number a heading is printed with: `5.2 Kommuner` → `5.2`; undefined without one. */
export function headingNumber(text: string): string | undefined {
  return NUMBERED.exec(text)?.[1];
}

/**
 * How the passages of a konsekvensutredning are addressed while it is read from its beginning: `avsnitt 5.2` and what stands under it. A heading
 * without a number of its own is counted under the numbered one it lies below (`avsnitt 4 rubrik 1`), or in the whole. A number that stands twice
 * counts as none the second time, so that no two passages have one address.
 */
export class ImpactPlaces {
  /** Where what is read next stands. */
  base: Address;
  /** What has been counted there. */
  counters = new Map<string, number>();
  private readonly root: Address;
  private readonly taken = new Set<string>();
  private readonly unnumbered = new Map<string, number>();
  private section: { address: Address; value: string; level: number } | undefined;

  constructor(root: Address) {
    this.root = root;
    this.base = root;
  }

  /** The address of a heading; what comes after it stands under it. */
  heading({ text, level = 1 }: Pick<Provision, 'text' | 'level'>): Address {
    const value = headingNumber(text);
    if (value !== undefined && !this.taken.has(value)) {
      this.taken.add(value);
      this.base = [...this.root, { kind: 'impactSection', value }];
      this.section = { address: this.base, value, level };
    } else {
      if (this.section && level <= this.section.level) this.section = undefined;
      const under = this.section?.value ?? '';
      const count = (this.unnumbered.get(under) ?? 0) + 1;
      this.unnumbered.set(under, count);
      this.base = [...(this.section?.address ?? this.root), { kind: 'heading', value: String(count) }];
    }
    this.counters = new Map();
    return this.base;
  }
}
