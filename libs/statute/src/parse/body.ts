import { canonicalText } from '../canonical.ts';
import type { NewId, Provision, ProvisionKind } from '../model.ts';
import { type ItemMarker, itemMarker } from './markers.ts';
import type { Unit } from './unit.ts';

/** A new node; its address is worked out later for the whole tree. */
export function node(newId: NewId, kind: ProvisionKind, label = '', text = ''): Provision {
  return { id: newId(), kind, label, address: '', text: canonicalText(text), children: [] };
}

interface OpenItem {
  style: ItemMarker['style'];
  value: number;
  provision: Provision;
}

/** A lead-in that announces definitions. */
export const DEFINES =
  /(?:avses med|avses|betyder|betydelse|beteckningar|begrepp|definitioner|förstås med|menas med|förstås|termer)(?!\p{L})[^.]{0,60}[.:]?$/iu;
/** As much of a text's end as tells whether its sentence is complete. */
const TAIL = 20;
/** A lead-in announces definitions within its last words. */
const LEAD = 120;
const DEFINITION = /^\p{L}[^:.;]{1,90}:\s+\S/u;

/**
 * Takes the paragraphs of one section, advice block, annex or transitional provision and lays them out as subsections, items, definitions and
 * table rows.
 */
export class Body {
  private subsection: Provision | undefined;
  private items: OpenItem[] = [];
  private readonly owner: Provision[];
  private readonly newId: NewId;
  /** In a section every list stands in a subsection, also one without lead-in; elsewhere it stands by itself. */
  private readonly inSection: boolean;

  constructor(owner: Provision[], newId: NewId, inSection = false) {
    this.owner = owner;
    this.newId = newId;
    this.inSection = inSection;
  }

  /** Adds one paragraph; returns the node that took its words. */
  add(unit: Unit): Provision {
    if (unit.kind === 'tableRow') return this.row(unit);
    if (unit.definition) return this.define(unit);
    const item = itemMarker(unit.text);
    return item && this.plausible(item, unit) ? this.item(item, unit) : this.paragraph(unit);
  }

  /** A label without words is an item only where the format says so, or where the label is a number. */
  private plausible(item: ItemMarker, unit: Unit): boolean {
    return item.rest !== '' || unit.kind === 'listItem';
  }

  private paragraph(unit: Unit): Provision {
    const text = canonicalText(unit.text);
    const last = this.items[this.items.length - 1]?.provision;
    if (last && continuesItem(last.text.slice(-TAIL), text)) {
      last.text = `${last.text} ${text}`;
      if (unit.notes) last.notes = [...(last.notes ?? []), ...unit.notes.map(canonicalText)];
      return last;
    }
    if (this.subsection && DEFINITION.test(text) && this.definesTerms()) {
      this.items = [];
      return this.keep(unit, this.subsection.children, node(this.newId, 'definition', '', text));
    }
    this.items = [];
    this.subsection = this.keep(unit, this.owner, node(this.newId, 'subsection', '', text));
    return this.subsection;
  }

  private define(unit: Unit): Provision {
    this.items = [];
    const definition = this.keep(unit, this.list(), node(this.newId, 'definition', '', unit.text));
    definition.cells = (unit.cells as string[]).map(canonicalText);
    return definition;
  }

  private definesTerms(): boolean {
    const subsection = this.subsection as Provision;
    return (
      DEFINES.test(subsection.text.slice(-LEAD)) ||
      subsection.children[subsection.children.length - 1]?.kind === 'definition'
    );
  }

  private item(marker: ItemMarker, unit: Unit): Provision {
    const next = this.items.findLastIndex(({ style, value }) => style === marker.style && value + 1 === marker.value);
    const sameStyle = next >= 0 ? next : this.items.findIndex((open) => open.style === marker.style);
    if (sameStyle >= 0 && !this.restarts(this.items[sameStyle] as OpenItem, marker)) this.items.length = sameStyle;
    else if (sameStyle >= 0) this.startAgain();
    const parent = this.items[this.items.length - 1]?.provision.children ?? this.list();
    const kind = this.items.length === 0 ? 'item' : 'subitem';
    const provision = this.keep(unit, parent, node(this.newId, kind, marker.label, marker.rest));
    this.items.push({ style: marker.style, value: marker.value, provision });
    return provision;
  }

  /** Numbering begins again at 1: another list. It hangs on the last item when that one introduces it, else it begins a new subsection. */
  private restarts(open: OpenItem, marker: ItemMarker): boolean {
    return (
      marker.value === 1 &&
      open.value >= 1 &&
      marker.style !== 'dash' &&
      marker.style !== 'bullet' &&
      marker.style !== 'decimal'
    );
  }

  private startAgain(): void {
    const last = this.items[this.items.length - 1]?.provision;
    if (last?.text.endsWith(':')) return;
    this.items = [];
    this.subsection = undefined;
  }

  private row(unit: Unit): Provision {
    this.items = [];
    const cells = (unit.cells ?? [unit.text]).map(canonicalText);
    const row = this.keep(unit, this.list(), node(this.newId, 'tableRow', '', cells.join(' | ')));
    row.cells = cells;
    if (unit.header) row.header = true;
    return row;
  }

  /** Where the rows of a list or table go. Without lead-in, a section's list stands in a subsection without words. */
  private list(): Provision[] {
    if (this.subsection) return this.subsection.children;
    if (!this.inSection) return this.owner;
    this.subsection = node(this.newId, 'subsection');
    this.owner.push(this.subsection);
    return this.subsection.children;
  }

  private keep(unit: Unit, owner: Provision[], provision: Provision): Provision {
    if (unit.id) provision.id = unit.id;
    if (unit.notes?.length) provision.notes = unit.notes.map(canonicalText);
    owner.push(provision);
    return provision;
  }
}

/** A paragraph that goes on in the middle of an item's sentence. */
function continuesItem(before: string, text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/[.,:;!?]$/.test(before) && !/\b(?:och|eller|samt)$/.test(before);
}
