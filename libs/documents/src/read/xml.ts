import { SaxesParser } from 'saxes';
import { decodeText, decodeWestern } from './decode.ts';
import { ReadRefusal, type ReadLimits } from './result.ts';

/** An element as read: `name` is `prefix:local` with our own prefixes for the namespaces asked for, whatever prefixes the file uses. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlOptions {
  limits: Pick<ReadLimits, 'xmlElements' | 'xmlDepth'>;
  /** Namespace address → prefix to use for it. Elements of other namespaces keep the file's own prefix behind a `?`. */
  namespaces: ReadonlyMap<string, string>;
  /** Children of an element of this name are handed over one by one and forgotten, so that a huge document never stands whole in memory. */
  harvest?: { parent: string; take: (child: XmlElement) => void };
}

/**
 * Reads XML into a tree (or hands over the children of one element in turn). Refuses a DOCTYPE before anything in it is looked at,
 * so no entity can be declared; throws DOCTYPE_REFUSED, TOO_LARGE or DAMAGED.
 */
export function readXml(bytes: Uint8Array | string, options: XmlOptions): XmlElement {
  const text = typeof bytes === 'string' ? bytes : decodeXml(bytes);
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new ReadRefusal('DAMAGED', `xml: ${error.message.slice(0, 120)}`);
  });
  parser.on('doctype', () => {
    throw new ReadRefusal('DOCTYPE_REFUSED', 'doctype');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > options.limits.xmlElements) throw new ReadRefusal('TOO_LARGE', 'too many XML elements');
    if (stack.length >= options.limits.xmlDepth) throw new ReadRefusal('TOO_LARGE', 'XML nested too deep');
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const attribute of Object.values(tag.attributes)) {
      attributes[named(attribute.uri, attribute.prefix, attribute.local, options)] = attribute.value;
    }
    const element: XmlElement = { name: named(tag.uri, tag.prefix, tag.local, options), attributes, children: [] };
    root ??= element;
    const parent = stack.at(-1);
    if (parent && parent.name !== options.harvest?.parent) parent.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    const parent = stack.at(-1);
    if (element && parent && parent.name === options.harvest?.parent) options.harvest.take(element);
  });
  const addText = (words: string): void => {
    const parent = stack.at(-1);
    if (parent && parent.name !== options.harvest?.parent) parent.children.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  // The parser reports a document without an element.
  return root as unknown as XmlElement;
}

function named(uri: string, prefix: string, local: string, options: XmlOptions): string {
  if (uri === '') return local;
  const known = options.namespaces.get(uri);
  if (known !== undefined) return known === '' ? local : `${known}:${local}`;
  return `?${prefix}:${local}`;
}

/** XML says its encoding in the first line; without one it is UTF-8 or UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (declared && /^(?:iso-8859-1|windows-1252|us-ascii|latin1)$/.test(declared)) return decodeWestern(bytes);
  return decodeText(bytes).text.replace(/^\uFEFF/, '');
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** The child elements, of that name when one is given. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  const nodes = element?.children ?? [];
  return nodes.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** All words inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}
