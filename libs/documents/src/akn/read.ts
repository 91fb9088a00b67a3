import {
  assignAddresses,
  canonicalText,
  flatten,
  PROVISION_KINDS,
  type Provision,
  type ProvisionKind,
  type Statute,
} from '@samsyn/statute';
import { ReadRefusal, type ReadLimits } from '../read/result.ts';
import { child, childElements, readXml, textOf, type XmlElement } from '../read/xml.ts';
import { isOurs, readFront } from './front.ts';
import { AKN_NAMESPACES, kindOf, ownsHeading } from './names.ts';

const DOCUMENTS = ['act', 'bill', 'doc', 'statement', 'documentCollection', 'amendment'];
const WRAPPERS: ReadonlySet<string> = new Set([
  'list',
  'sublist',
  'hcontainer',
  'attachments',
  'attachment',
  'components',
  'component',
  'mainBody',
  'body',
]);
const IGNORED: ReadonlySet<string> = new Set([
  'num',
  'heading',
  'subheading',
  'intro',
  'content',
  'wrapUp',
  'meta',
  'preface',
  'preamble',
  'coverPage',
  'conclusions',
]);

/**
 * Reads an Akoma Ntoso document. One of our own gives back the very statute it was written from; one of others is mapped: articles are
 * sections, paragraphs subsections, points and block lists items, attachments annexes. A provision without a GUID has the id ''.
 * What has no place is listed in `notUnderstood`. Throws DOCTYPE_REFUSED, DAMAGED, TOO_LARGE or UNKNOWN_TYPE.
 */
export function readAkomaNtoso(bytes: Uint8Array | string, limits: ReadLimits): Statute {
  const root = readXml(bytes, { limits, namespaces: AKN_NAMESPACES });
  const document =
    root.name === 'akomaNtoso' ? childElements(root).find((each) => DOCUMENTS.includes(each.name)) : undefined;
  if (!document)
    throw new ReadRefusal(
      'UNKNOWN_TYPE',
      'no Akoma Ntoso document',
      'XML-filen är inte en författning i Akoma Ntoso. Spara texten som Word (.docx), HTML eller ren text.',
    );
  const own = isOurs(document);
  const statute = readFront(document, own);
  const reader = new TreeReader(own, statute);
  const body = child(document, 'body') ?? child(document, 'mainBody');
  const after = ['attachments', 'components'].flatMap((name) => childElements(document, name));
  const provisions = [
    ...(body ? reader.children(body, undefined) : []),
    ...after.flatMap((each) => reader.attachments(each)),
  ];
  const addressed = own && flatten({ provisions }).every((provision) => provision.address !== '');
  return { ...statute, provisions: addressed ? provisions : assignAddresses(provisions) };
}

class TreeReader {
  private readonly own: boolean;
  private readonly words: (text: string) => string;
  private readonly statute: Statute;

  constructor(own: boolean, statute: Statute) {
    this.own = own;
    this.words = own ? (text) => text : canonicalText;
    this.statute = statute;
  }

  children(parent: XmlElement, inside: ProvisionKind | undefined): Provision[] {
    return childElements(parent).flatMap((element) => this.element(element, inside));
  }

  attachments(element: XmlElement): Provision[] {
    return childElements(element).flatMap((inner) => {
      const document = childElements(inner).find((each) => DOCUMENTS.includes(each.name));
      if (!document) return [];
      const annex = this.blank('annex', inner);
      const title = child(document, 'preface') ?? child(inner, 'heading');
      if (title) annex.heading = canonicalText(textOf(title));
      annex.label = canonicalText(textOf(child(inner, 'num') ?? { name: 'num', attributes: {}, children: ['Bilaga'] }));
      const body = child(document, 'mainBody') ?? child(document, 'body');
      if (body) annex.children = [...this.children(body, 'annex'), ...this.blocks(body, annex)];
      return [annex];
    });
  }

  private element(element: XmlElement, inside: ProvisionKind | undefined): Provision[] {
    if (IGNORED.has(element.name)) return [];
    const stated = PROVISION_KINDS.find((kind) => kind === element.attributes['s:kind']);
    const kind = stated ?? kindOf(element.name, element.attributes['name'], inside);
    if (kind) return this.provision(element, kind);
    if (WRAPPERS.has(element.name)) {
      const place = this.blank('subsection', element);
      const words = [child(element, 'intro'), child(element, 'content')].flatMap((each) =>
        each ? this.blocks(each, place) : [],
      );
      const lead = place.text === '' ? [] : [{ ...place, children: [] }];
      return [...lead, ...words, ...this.children(element, inside)];
    }
    if (BLOCKS.has(element.name)) return [];
    this.notUnderstood(element, `Elementet ${element.name.slice(0, 40)} har ingen motsvarighet`);
    return [];
  }

  private provision(element: XmlElement, kind: ProvisionKind): Provision[] {
    const provision = this.blank(kind, element);
    if (kind === 'heading' && element.name === 'crossHeading') {
      this.inline(element, provision);
      return [provision];
    }
    const heading = child(element, 'heading');
    const above: Provision[] = [];
    if (heading && ownsHeading(kind)) provision.heading = this.words(textOf(heading));
    else if (heading)
      above.push({ ...this.blank('heading', heading), id: '', level: 3, text: this.words(textOf(heading)) });
    provision.label = this.words(textOf(child(element, 'num') ?? { name: 'num', attributes: {}, children: [] }));
    const intro = child(element, 'intro');
    const content = child(element, 'content');
    const wrapUp = child(element, 'wrapUp');
    const lists = [intro, content].flatMap((each) => (each ? this.blocks(each, provision) : []));
    provision.children = [...lists, ...this.children(element, kind)];
    if (kind === 'section' && provision.text !== '' && element.attributes['s:address'] === undefined)
      this.intoSubsection(provision);
    const tail = wrapUp ? this.tail(wrapUp) : [];
    if (kind === 'subsection') return [...above, provision, ...tail];
    provision.children.push(...tail);
    return [...above, provision];
  }

  /** Words after a list: the model has no place for them inside the subsection, so they are the next one. */
  private tail(wrapUp: XmlElement): Provision[] {
    const tail = this.blank('subsection', wrapUp);
    tail.children = this.blocks(wrapUp, tail);
    return tail.text === '' && tail.children.length === 0 ? [] : [tail];
  }

  /** A section's own words stand in its first subsection, lists below them. */
  private intoSubsection(section: Provision): void {
    const items = section.children.filter((each) => each.kind === 'item');
    const rest = section.children.filter((each) => each.kind !== 'item');
    const first: Provision = {
      id: '',
      kind: 'subsection',
      label: '',
      address: '',
      text: section.text,
      children: items,
    };
    if (section.notes) first.notes = section.notes;
    delete section.notes;
    section.text = '';
    section.children = [first, ...rest];
  }

  /** Paragraphs go into the provision's text; lists and tables are returned as children. */
  private blocks(parent: XmlElement, provision: Provision): Provision[] {
    return childElements(parent).flatMap((element): Provision[] => {
      if (
        element.name === 'p' ||
        element.name === 'block' ||
        element.name === 'listIntroduction' ||
        element.name === 'listWrapUp'
      ) {
        this.inline(element, provision);
        return [];
      }
      if (element.name === 'table') return childElements(element, 'tr').map((row) => this.row(row));
      if (element.name === 'blockList') return this.blockList(element, provision);
      if (element.name === 'item')
        return this.provision(
          {
            ...element,
            children: [
              ...element.children,
              { name: 'content', attributes: {}, children: element.children.filter(isBlock) },
            ],
          },
          itemKind(provision.kind),
        );
      if (parent.name === 'mainBody' || parent.name === 'body') return [];
      this.notUnderstood(element, `Elementet ${element.name.slice(0, 40)} har ingen motsvarighet`);
      return [];
    });
  }

  private blockList(list: XmlElement, provision: Provision): Provision[] {
    return this.blocks(list, provision);
  }

  private row(element: XmlElement): Provision {
    const row = this.blank('tableRow', element);
    const cells = childElements(element).filter((each) => each.name === 'td' || each.name === 'th');
    row.cells = cells.map((cell) => this.words(childElements(cell).map(textOf).join(' ') || textOf(cell)));
    row.text = element.attributes['s:text'] ?? row.cells.join(' | ');
    if (cells.length > 0 && cells.every((cell) => cell.name === 'th')) row.header = true;
    return row;
  }

  /** Words of a paragraph; notes in it are taken out. Further paragraphs are joined by a space. */
  private inline(element: XmlElement, provision: Provision): void {
    const notes: string[] = [];
    const text = this.words(withoutNotes(element, notes));
    provision.text = provision.text === '' ? text : `${provision.text} ${text}`.trim();
    if (notes.length > 0) provision.notes = [...(provision.notes ?? []), ...notes.map(this.words)];
  }

  private blank(kind: ProvisionKind, element: XmlElement): Provision {
    const { attributes } = element;
    const id = attributes['GUID'] ?? '';
    const provision: Provision = {
      id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.toLowerCase() : '',
      kind,
      label: '',
      address: attributes['s:address'] ?? '',
      text: '',
      children: [],
    };
    const level = attributes['s:level'];
    if (level !== undefined) provision.level = Number(level);
    else if (kind === 'heading' && !this.own) provision.level = 3;
    if (attributes['s:heading'] !== undefined) provision.heading = attributes['s:heading'];
    if (attributes['s:variant'] !== undefined) provision.variant = attributes['s:variant'];
    if (attributes['s:header'] !== undefined) provision.header = attributes['s:header'] === 'true';
    const about = stringList(attributes['s:about']);
    if (about) provision.about = about;
    const cells = stringList(attributes['s:cells']);
    if (cells) provision.cells = cells;
    return provision;
  }

  private notUnderstood(element: XmlElement, reason: string): void {
    const text = canonicalText(textOf(element));
    if (text !== '') this.statute.notUnderstood.push({ line: 1, text: text.slice(0, 200), reason });
  }
}

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'block',
  'table',
  'blockList',
  'tblock',
  'ul',
  'ol',
  'foreign',
  'toc',
]);
const isBlock = (node: XmlElement['children'][number]): boolean =>
  typeof node !== 'string' && (BLOCKS.has(node.name) || node.name === 'item');
const itemKind = (inside: ProvisionKind): ProvisionKind =>
  inside === 'item' || inside === 'subitem' ? 'subitem' : 'item';

function withoutNotes(element: XmlElement, notes: string[]): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.name === 'eol' || node.name === 'br') return ' ';
      if (node.name !== 'authorialNote') return withoutNotes(node, notes);
      notes.push(childElements(node).map(textOf).join(' ') || textOf(node));
      return '';
    })
    .join('');
}

function stringList(json: string | undefined): string[] | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((each): each is string => typeof each === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
