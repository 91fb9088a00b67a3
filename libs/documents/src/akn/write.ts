import { eId, officialText, type Provision, type Statute } from '@samsyn/statute';
import { metaOf, type AkomaNtosoOptions } from './meta.ts';
import { AKN, elementFor, kindOf, ownsHeading, SAMSYN } from './names.ts';
import { escapeXml, xml } from './xml-writer.ts';

/**
 * The statute as an Akoma Ntoso 3.0 act, valid against the OASIS schema. Permanent ids are GUIDs, each provision's first eId its wId.
 * `readAkomaNtoso` gives the same statute back, without the konsekvensutredning, which is no part of the act. Tables are tables; annexes, general advice and headings outside chapters, which the
 * schema has no place for in a body, are named hcontainers.
 */
export function toAkomaNtoso(whole: Statute, options: AkomaNtosoOptions): string {
  const statute = officialText(whole);
  const writer = new BodyWriter(options.firstEIds ?? new Map<string, string>());
  const body = writer.body(statute.provisions);
  const act = xml(
    'act',
    { name: statute.kind, contains: 'singleVersion' },
    metaOf(statute, options),
    preface(statute),
    preamble(statute),
    xml('body', {}, body),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml('akomaNtoso', { xmlns: AKN, 'xmlns:s': SAMSYN }, act)}\n`;
}

function preface(statute: Statute): string {
  const inline = (name: string, element: string, text: string | undefined): string =>
    text === undefined
      ? ''
      : xml('p', { class: name }, element === '' ? escapeXml(text) : xml(element, {}, escapeXml(text)));
  const title = xml(
    'longTitle',
    { eId: 'longTitle' },
    xml('p', {}, xml('docTitle', {}, escapeXml(statute.title)), notes(statute.notes)),
  );
  return xml(
    'preface',
    {},
    inline('designation', 'docNumber', statute.designation),
    title,
    inline('decided', '', statute.decided),
    inline('published', '', statute.published),
  );
}

function preamble(statute: Statute): string {
  if (statute.enactingClause === undefined) return '';
  const formula = xml(
    'formula',
    { name: 'enactingClause', eId: 'formula_1' },
    xml('p', {}, escapeXml(statute.enactingClause)),
  );
  return xml('preamble', {}, formula);
}

function notes(texts: readonly string[] | undefined): string {
  return (texts ?? [])
    .map((text, index) => xml('authorialNote', { marker: String(index + 1) }, xml('p', {}, escapeXml(text))))
    .join('');
}

class BodyWriter {
  private readonly firstEIds: ReadonlyMap<string, string>;
  private readonly eIds = new Set<string>();
  private readonly guids = new Set<string>();

  constructor(firstEIds: ReadonlyMap<string, string>) {
    this.firstEIds = firstEIds;
  }

  body(provisions: readonly Provision[]): string {
    return this.siblings(provisions, undefined) || xml('hcontainer', { name: 'empty', eId: 'empty' });
  }

  /** Rows in a row are one table. */
  private siblings(provisions: readonly Provision[], parent: Provision | undefined): string {
    let out = '';
    for (let index = 0; index < provisions.length;) {
      let end = index;
      while (end < provisions.length && isPlainRow(provisions[end])) end += 1;
      const provision = provisions[index];
      if (end > index) out += this.table(provisions.slice(index, end));
      else out += this.node(provision as Provision, parent);
      index = Math.max(end, index + 1);
    }
    return out;
  }

  private table(rows: readonly Provision[]): string {
    const inside = rows.map((row) => {
      const cell = row.header ? 'th' : 'td';
      const cells = (row.cells as string[]).map((text) => xml(cell, {}, xml('p', {}, escapeXml(text))));
      return xml('tr', { ...this.identity(row), ...this.extras(row) }, ...cells);
    });
    const name = this.unique('table');
    return xml(
      'hcontainer',
      { name: 'table', eId: name },
      xml('content', {}, xml('table', { eId: `${name}_t` }, ...inside)),
    );
  }

  private node(provision: Provision, parent: Provision | undefined): string {
    if (provision.kind === 'heading' && parent && provision.children.length === 0 && provision.label === '')
      return this.crossHeading(provision);
    const { element, name } = elementFor(provision);
    const readAs = kindOf(element, name, parent?.kind);
    const attributes = {
      ...(name === undefined ? {} : { name }),
      ...this.identity(provision),
      ...this.extras(provision),
      's:kind': readAs === provision.kind ? undefined : provision.kind,
    };
    const num = provision.label === '' ? '' : xml('num', {}, escapeXml(provision.label));
    const heading =
      ownsHeading(provision.kind) && provision.heading !== undefined
        ? xml('heading', {}, escapeXml(provision.heading))
        : '';
    return xml(element, attributes, num, heading, this.words(provision));
  }

  private words(provision: Provision): string {
    const words = escapeXml(provision.text) + notes(provision.notes);
    if (provision.children.length === 0) return xml('content', {}, xml('p', {}, words));
    return (words === '' ? '' : xml('intro', {}, xml('p', {}, words))) + this.siblings(provision.children, provision);
  }

  private crossHeading(provision: Provision): string {
    const attributes = {
      ...this.identity(provision),
      ...this.extras(provision),
      class: provision.level === undefined ? undefined : `level-${provision.level}`,
    };
    return xml('crossHeading', attributes, escapeXml(provision.text), notes(provision.notes));
  }

  private identity(provision: Provision): Record<string, string | undefined> {
    const own = this.unique(eId(provision.address) || 'node');
    const guid = provision.id !== '' && !this.guids.has(provision.id) ? provision.id : undefined;
    if (guid !== undefined) this.guids.add(guid);
    return { eId: own, wId: this.firstEIds.get(provision.id) ?? own, GUID: guid };
  }

  private unique(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.eIds.has(name); count += 1) name = `${wanted}_n${count}`;
    this.eIds.add(name);
    return name;
  }

  /** Fields of the model that no element says. */
  private extras(provision: Provision): Record<string, string | undefined> {
    const row = isPlainRow(provision);
    return {
      's:address': provision.address,
      's:heading': ownsHeading(provision.kind) ? undefined : provision.heading,
      's:level': provision.level === undefined ? undefined : String(provision.level),
      's:about': provision.about && JSON.stringify(provision.about),
      's:variant': provision.variant,
      's:cells': row || !provision.cells ? undefined : JSON.stringify(provision.cells),
      's:header': (row && provision.header) || provision.header === undefined ? undefined : String(provision.header),
      's:text': row && provision.text !== provision.cells?.join(' | ') ? provision.text : undefined,
    };
  }
}

/** A row that a table row can hold whole: cells, and nothing else. */
function isPlainRow(provision: Provision | undefined): boolean {
  return (
    provision?.kind === 'tableRow' &&
    (provision.cells?.length ?? 0) > 0 &&
    provision.children.length === 0 &&
    provision.label === '' &&
    provision.notes === undefined
  );
}
