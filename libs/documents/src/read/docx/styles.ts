import { child, childElements, type XmlElement } from '../xml.ts';
import { isOn, valueOf, wholeNumber } from './names.ts';

/** What a paragraph style means for the text: inherited along `basedOn`. */
export interface ParagraphStyle {
  /** Word's own (English) name: `heading 1`, `toc 2`, `Title`, or the author's name of the style. */
  name: string;
  /** 1–6 when the style is a heading. */
  headingLevel?: number;
  numId?: string;
  listLevel?: number;
  hidden: boolean;
}

interface RawStyle {
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  listLevel?: number;
  hidden: boolean;
}

export type StyleTable = ReadonlyMap<string, ParagraphStyle>;

/** Paragraph styles by id, with what they inherit worked in; the default style stands under ''. */
export function readStyles(root: XmlElement | undefined): StyleTable {
  const raw = new Map<string, RawStyle>();
  for (const style of childElements(root, 'w:style')) {
    if ((style.attributes['w:type'] ?? 'paragraph') !== 'paragraph') continue;
    const id = style.attributes['w:styleId'] ?? '';
    raw.set(id, rawStyle(style));
    if (['1', 'true', 'on'].includes(style.attributes['w:default'] ?? ''))
      raw.set('', { ...rawStyle(style), basedOn: id });
  }
  return new Map([...raw.keys()].map((id) => [id, resolve(id, raw)]));
}

function rawStyle(style: XmlElement): RawStyle {
  const properties = child(style, 'w:pPr');
  const numbering = child(properties, 'w:numPr');
  return {
    name: valueOf(style, 'w:name') ?? '',
    basedOn: valueOf(style, 'w:basedOn'),
    outline: wholeNumber(valueOf(properties, 'w:outlineLvl')),
    numId: valueOf(numbering, 'w:numId'),
    listLevel: wholeNumber(valueOf(numbering, 'w:ilvl')),
    hidden: isOn(child(style, 'w:rPr'), 'w:vanish'),
  };
}

function resolve(id: string, raw: ReadonlyMap<string, RawStyle>): ParagraphStyle {
  const chain: RawStyle[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = raw.get(at)?.basedOn) {
    seen.add(at);
    const style = raw.get(at);
    if (style) chain.push(style);
  }
  const first = <K extends keyof RawStyle>(key: K): RawStyle[K] | undefined =>
    chain.find((style) => style[key] !== undefined)?.[key];
  const outline = first('outline');
  return {
    name: (chain[0] as RawStyle).name,
    headingLevel: headingByName(chain) ?? headingByOutline(outline),
    numId: first('numId'),
    listLevel: first('listLevel'),
    hidden: chain.some((style) => style.hidden),
  };
}

function headingByName(chain: readonly RawStyle[]): number | undefined {
  for (const { name } of chain) {
    const match = /^(?:heading|rubrik) ?([1-9])$/i.exec(name);
    if (match) return Math.min(Number(match[1]), 6);
    if (/^(?:title|rubrik|titel)$/i.test(name)) return 1;
  }
  return undefined;
}

/** Outline level 9 is body text; 0–8 are headings. */
export function headingByOutline(outline: number | undefined): number | undefined {
  return outline === undefined || outline < 0 || outline > 8 ? undefined : Math.min(outline + 1, 6);
}
