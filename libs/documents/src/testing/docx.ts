import { makeZip, type ZipPart } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word file written by hand in a test: the inside of `w:body`, `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  extra?: ZipPart[];
}

const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</w:${name}>`;

/** A Word file out of its parts. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const named: [string, string | undefined][] = [
    ['styles', parts.styles],
    ['numbering', parts.numbering],
    ['footnotes', parts.footnotes],
    ['endnotes', parts.endnotes],
  ];
  const present = named.filter((each): each is [string, string] => each[1] !== undefined);
  const relations = present
    .map(([name], index) => `<Relationship Id="rId${index + 1}" Type="${REL}/${name}" Target="${name}.xml"/>`)
    .join('');
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    },
    { name: 'word/document.xml', content: root('document', `<w:body>${parts.body}<w:sectPr/></w:body>`) },
    ...present.map(([name, inside]): ZipPart => ({ name: `word/${name}.xml`, content: root(name, inside) })),
    ...(parts.extra ?? []),
  ]);
}

/** A run of words. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph: its content (plain words or XML) and the inside of its `w:pPr`. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.includes('<') ? content : r(content)}</w:p>`;

/** A table cell of one paragraph. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(content)}</w:tc>`;
