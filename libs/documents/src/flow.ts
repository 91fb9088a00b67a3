import type { Provision, Statute } from '@samsyn/statute';

/** One paragraph (or table row) of a statute as it is printed: what the writers and the plain text are made from. */
export interface FlowPart {
  type: 'title' | 'ingress' | 'heading' | 'paragraph' | 'item' | 'row';
  /** Permanent ids of the provisions that begin in this paragraph, outermost first. */
  ids: string[];
  /** `5 a §`, `1.`, `3 kap.`; '' without one. */
  label: string;
  text: string;
  /** Headings: 1–6. */
  level?: number;
  /** Items: 0 outermost. */
  depth?: number;
  cells?: string[];
  header?: boolean;
  notes?: string[];
  /** Inside general advice, which is printed apart from the binding text. */
  advice?: boolean;
  /** A paragraph of a provision, as opposed to the headings, starts a section here. */
  starts?: 'section' | 'generalAdvice';
}

/** The statute paragraph by paragraph in reading order. A section's label stands in front of its first subsection. */
export function flowOf(statute: Statute): FlowPart[] {
  const parts: FlowPart[] = [];
  if (statute.title !== '')
    parts.push({ type: 'title', ids: [], label: '', text: statute.title, ...notesOf(statute.notes) });
  if (statute.enactingClause !== undefined)
    parts.push({ type: 'ingress', ids: [], label: '', text: statute.enactingClause });
  new Flow(parts).all(statute.provisions, { depth: 0, advice: false, level: 1 });
  return parts;
}

interface Place {
  depth: number;
  advice: boolean;
  /** Heading level that headings directly here have at least. */
  level: number;
}

class Flow {
  private readonly parts: FlowPart[];
  /** Labels and ids of containers that have printed nothing yet. */
  private labels: string[] = [];
  private ids: string[] = [];
  private starts: FlowPart['starts'];

  constructor(parts: FlowPart[]) {
    this.parts = parts;
  }

  all(provisions: readonly Provision[], place: Place): void {
    for (const provision of provisions) this.one(provision, place);
  }

  private one(provision: Provision, place: Place): void {
    this.ids.push(provision.id);
    switch (provision.kind) {
      case 'part':
        this.titled(provision, { ...place, level: 1 });
        return;
      case 'chapter':
      case 'annex':
      case 'transitional':
        this.titled(provision, { ...place, level: Math.max(place.level, 2) });
        return;
      case 'heading':
        this.print({
          type: 'heading',
          label: provision.label,
          text: provision.text,
          level: Math.min((provision.level ?? 3) + 1, 6),
          ...notesOf(provision.notes),
        });
        return;
      case 'tableRow':
        this.print({
          type: 'row',
          label: '',
          text: provision.text,
          cells: provision.cells ?? [provision.text],
          header: provision.header === true,
          ...notesOf(provision.notes),
        });
        this.all(provision.children, place);
        return;
      case 'generalAdvice':
        this.starts = 'generalAdvice';
        this.print({ type: 'heading', label: provision.label, text: '', level: 5, advice: true });
        this.words(provision, '', { ...place, advice: true });
        return;
      case 'section':
        this.starts = 'section';
        this.words(provision, provision.label, place);
        return;
      default:
        this.words(provision, provision.label, place);
    }
  }

  private titled(provision: Provision, place: Place): void {
    this.print({
      type: 'heading',
      label: provision.label,
      text: provision.heading ?? '',
      level: place.level,
      ...notesOf(provision.notes),
    });
    if (provision.text !== '') this.print({ type: 'paragraph', label: '', text: provision.text });
    this.all(provision.children, { ...place, level: place.level + 1 });
  }

  private words(provision: Provision, label: string, place: Place): void {
    const listed = provision.kind === 'item' || provision.kind === 'subitem' || provision.kind === 'definition';
    if (label !== '') this.labels.push(label);
    if (provision.text !== '' || provision.children.length === 0) {
      const type = listed && provision.kind !== 'definition' ? 'item' : 'paragraph';
      this.print({
        type,
        label: '',
        text: provision.text,
        ...(type === 'item' ? { depth: place.depth } : {}),
        ...(place.advice ? { advice: true } : {}),
        ...notesOf(provision.notes),
      });
    }
    this.all(provision.children, listed ? { ...place, depth: place.depth + 1 } : place);
  }

  private print(part: Omit<FlowPart, 'ids'>): void {
    const label = [...this.labels.splice(0), part.label].filter((each) => each !== '').join(' ');
    this.parts.push({
      ...part,
      ids: this.ids.splice(0).filter((id) => id !== ''),
      label,
      ...(this.starts ? { starts: this.starts } : {}),
    });
    this.starts = undefined;
  }
}

function notesOf(notes: readonly string[] | undefined): { notes?: string[] } {
  return notes && notes.length > 0 ? { notes: [...notes] } : {};
}
