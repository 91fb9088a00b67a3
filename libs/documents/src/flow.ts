import { impactAssessmentOf, officialText, type Provision, type Statute } from '@samsyn/statute';

/** One paragraph (or table row) of a statute as it is printed: what the writers and the plain text are made from. */
export interface FlowPart {
  type: 'title' | 'ingress' | 'heading' | 'paragraph' | 'item' | 'row';
  /** Permanent ids of the provisions that begin in this paragraph, outermost first. */
  ids: string[];
  /** The provision whose own words (or title) these are; '' for the statute's title and enacting clause. */
  owner: string;
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

/**
 * The statute paragraph by paragraph in reading order. A section's label stands in front of its first subsection. What is printed is the official
 * text: of the konsekvensutredning nothing.
 */
export function flowOf(whole: Statute): FlowPart[] {
  const statute = officialText(whole);
  const parts: FlowPart[] = [];
  if (statute.title !== '')
    parts.push({ type: 'title', ids: [], owner: '', label: '', text: statute.title, ...notesOf(statute.notes) });
  if (statute.enactingClause !== undefined)
    parts.push({ type: 'ingress', ids: [], owner: '', label: '', text: statute.enactingClause });
  new Flow(parts).all(statute.provisions, { depth: 0, advice: false, level: 1 });
  return parts;
}

/**
 * The konsekvensutredning of a version as a document of its own, paragraph by paragraph: its title, then its headings from level 1. Nothing where
 * the version has none.
 */
export function impactFlowOf(statute: Statute): FlowPart[] {
  const impact = impactAssessmentOf(statute);
  if (!impact) return [];
  const { id, label, heading = '', text, notes } = impact;
  const title = [label, heading].filter((words) => words !== '').join(' – ');
  const own: FlowPart = { type: 'title', ids: [id], owner: id, label: '', text: title, ...notesOf(notes) };
  const parts: FlowPart[] = [own];
  if (text !== '') parts.push({ type: 'paragraph', ids: [], owner: id, label: '', text });
  new Flow(parts).all(impact.children, { depth: 0, advice: false, level: 1 });
  return parts.map((part) => (part.type === 'heading' ? { ...part, level: (part.level as number) - 1 } : part));
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
        return this.titled(provision, { ...place, level: 1 });
      case 'transitional':
        return this.transitional(provision, { ...place, level: Math.max(place.level, 2) });
      case 'chapter':
      case 'annex':
        return this.titled(provision, { ...place, level: Math.max(place.level, 2) });
      case 'heading':
        return this.heading(provision, place);
      case 'tableRow':
        return this.row(provision, place);
      case 'generalAdvice':
        return this.advice(provision, place);
      default:
        if (provision.kind === 'section') this.starts = 'section';
        return this.words(provision, provision.label, place);
    }
  }

  private titled(provision: Provision, place: Place): void {
    const named = provision.label !== '' || (provision.heading ?? '') !== '';
    // A container without label and title prints nothing of its own: what comes first inside it carries its id.
    if (named)
      this.print(provision, {
        type: 'heading',
        label: provision.label,
        text: provision.heading ?? '',
        level: Math.min(place.level, 6),
      });
    const own = named ? { ...provision, notes: undefined } : provision;
    if (provision.text !== '') this.print(own, { type: 'paragraph', label: '', text: provision.text });
    this.all(provision.children, { ...place, level: place.level + 1 });
  }

  /** Under the title stands the number of the amending statute whose provisions follow: `2017:1250`. */
  private transitional(provision: Provision, place: Place): void {
    const { heading, label } = provision;
    if (!heading || label === '') return this.titled(provision, place);
    const ids = this.ids.splice(0);
    this.parts.push({ type: 'heading', ids: [], owner: '', label: '', text: heading, level: Math.min(place.level, 6) });
    this.ids.push(...ids);
    this.titled({ ...provision, heading: '' }, { ...place, level: place.level + 1 });
  }

  private heading(provision: Provision, place: Place): void {
    const level = Math.min(Math.max(place.level, 2) + (provision.level ?? 1) - 1, 6);
    this.print(provision, { type: 'heading', label: provision.label, text: provision.text, level });
    this.all(provision.children, place);
  }

  private row(provision: Provision, place: Place): void {
    const cells = provision.cells ?? [provision.text];
    this.print(provision, {
      type: 'row',
      label: provision.label,
      text: provision.text,
      cells,
      header: provision.header === true,
    });
    this.all(provision.children, place);
  }

  private advice(provision: Provision, place: Place): void {
    this.starts = 'generalAdvice';
    const { notes: _notes, ...titled } = provision;
    if (provision.label !== '')
      this.print(titled, { type: 'heading', label: provision.label, text: '', level: 6, advice: true });
    if (provision.text !== '' || provision.notes)
      this.words({ ...provision, children: [] }, '', { ...place, advice: true });
    this.all(provision.children, { ...place, advice: true });
  }

  private words(provision: Provision, label: string, place: Place): void {
    const listed = provision.kind === 'item' || provision.kind === 'subitem';
    if (label !== '') this.labels.push(label);
    if (provision.variant !== undefined) this.labels.push(provision.variant);
    if (provision.text !== '' || provision.notes || provision.children.length === 0) {
      const depth = listed ? { depth: place.depth } : {};
      this.print(provision, {
        type: listed ? 'item' : 'paragraph',
        label: '',
        text: provision.text,
        ...depth,
        ...(place.advice ? { advice: true } : {}),
      });
    }
    this.all(provision.children, listed ? { ...place, depth: place.depth + 1 } : place);
  }

  private print(provision: Provision, part: Omit<FlowPart, 'ids' | 'owner' | 'notes' | 'starts'>): void {
    const label = [...this.labels.splice(0), part.label].filter((each) => each !== '').join(' ');
    const ids = this.ids.splice(0).filter((id) => id !== '');
    this.parts.push({
      ...part,
      ids,
      owner: provision.id,
      label,
      ...notesOf(provision.notes),
      ...(this.starts ? { starts: this.starts } : {}),
    });
    this.starts = undefined;
  }
}

function notesOf(notes: readonly string[] | undefined): { notes?: string[] } {
  return notes && notes.length > 0 ? { notes: [...notes] } : {};
}
