import type { NewId, Provision, ProvisionKind, Statute } from '../../model.ts';

/** Ids `<version>-1`, `<version>-2` … in UUID form. */
export function countingIds(version: number): NewId {
  let count = 0;
  return () => `${String(version).padStart(8, '0')}-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
}

const LINE: readonly [RegExp, ProvisionKind][] = [
  [/^# (\S+ kap\.) ?(.*)$/, 'chapter'],
  [/^(=) (.*)$/, 'heading'],
  [/^(\d+(?: [a-z])? §)(?: (.*))?$/, 'section'],
  [/^(\+) (.*)$/, 'subsection'],
  [/^(\d+\.|[a-z]\)|–) (.*)$/, 'item'],
  [/^(AR) ?(.*)$/, 'generalAdvice'],
  [/^(Bilaga \d+) ?(.*)$/, 'annex'],
  [/^\|!? (.*?)()$/, 'tableRow'],
];

/**
 * A statute in a tiny notation, one node a line: `# 1 kap. Rubrik`, `= Mellanrubrik`, `5 a § Text` (a section and its first subsection),
 * `+ Text` (a further subsection), `1. Text` (an item of the last subsection), `AR` (general advice, its text in `+`), `Bilaga 1 Rubrik`,
 * `| a ; b` (a row of an annex, `|!` its header), `V 5 § Text` (a section marked as one of two wordings).
 */
export function tree(notation: string, newId: NewId = countingIds(1)): Statute {
  const builder = new Builder(newId);
  for (const raw of notation.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const isVariant = line.startsWith('V ');
    builder.line(isVariant ? line.slice(2) : line, isVariant);
  }
  return { title: 'Prov', kind: 'regulation', provisions: builder.roots, notUnderstood: [] };
}

class Builder {
  readonly roots: Provision[] = [];
  private readonly newId: NewId;
  private readonly taken = new Map<string, number>();
  private chapter: Provision | undefined;
  private unit: Provision | undefined;
  private subsection: Provision | undefined;
  private heading = '';

  constructor(newId: NewId) {
    this.newId = newId;
  }

  line(line: string, isVariant: boolean): void {
    for (const [pattern, kind] of LINE) {
      const match = pattern.exec(line);
      if (!match) continue;
      this.add(kind, match[1]!, match[2] ?? '', isVariant);
      if (line.startsWith('|!')) this.unit!.children.at(-1)!.header = true;
      return;
    }
    throw new Error(`Not in the notation: ${line}`);
  }

  private add(kind: ProvisionKind, label: string, text: string, isVariant: boolean): void {
    if (kind === 'chapter' || kind === 'annex') {
      const node = this.node(kind, label, kind === 'annex' ? label.toLowerCase() : label, '');
      if (text !== '') node.heading = text;
      this.roots.push(node);
      this.chapter = kind === 'chapter' ? node : undefined;
      this.unit = kind === 'annex' ? node : undefined;
      this.heading = '';
    } else if (kind === 'heading') {
      this.heading = text;
      this.siblings().push({ ...this.node(kind, '', `${this.prefix()}rubrik`, text), level: 1 });
    } else if (kind === 'section' || kind === 'generalAdvice') this.addUnit(kind, label, text, isVariant);
    else if (kind === 'tableRow') this.addRow(label);
    else this.addLeaf(kind, label, text);
  }

  private addUnit(kind: ProvisionKind, label: string, text: string, isVariant: boolean): void {
    const own = kind === 'section' ? label : '';
    const address = kind === 'section' ? `${this.prefix()}${label}` : `${this.unit?.address ?? ''} allmänna råd`.trim();
    this.unit = this.node(kind, own, address, '');
    if (this.heading !== '') this.unit.heading = this.heading;
    if (isVariant) this.unit.variant = '/Träder i kraft/';
    this.siblings().push(this.unit);
    if (text !== '') this.addLeaf('subsection', '', text);
  }

  private addRow(text: string): void {
    const cells = text.split(' ; ');
    const rows = this.unit!.children;
    rows.push({
      ...this.node('tableRow', '', `${this.unit!.address} rad ${rows.length + 1}`, cells.join(' | ')),
      cells,
    });
  }

  private addLeaf(kind: ProvisionKind, label: string, text: string): void {
    const parent = kind === 'subsection' ? this.unit! : this.subsection!;
    const count = parent.children.length + 1;
    const node = this.node(
      kind,
      kind === 'subsection' ? '' : label,
      `${parent.address} ${count} ${kind === 'subsection' ? 'st' : 'p'}`,
      text,
    );
    parent.children.push(node);
    if (kind === 'subsection') this.subsection = node;
  }

  private prefix(): string {
    return this.chapter ? `${this.chapter.label} ` : '';
  }

  private siblings(): Provision[] {
    return this.chapter?.children ?? this.roots;
  }

  private node(kind: ProvisionKind, label: string, address: string, text: string): Provision {
    const count = (this.taken.get(address) ?? 0) + 1;
    this.taken.set(address, count);
    return {
      id: this.newId(),
      kind,
      label,
      address: count > 1 ? `${address} (${count})` : address,
      text,
      children: [],
    };
  }
}
