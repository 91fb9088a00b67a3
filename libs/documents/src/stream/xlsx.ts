import { XML_HEAD, xmlText } from './xml.ts';
import { type ZipEntry, zipOf } from './zip.ts';

export type SheetCell = string | number;

/** A sheet whose rows are read one after the other. */
export interface FlowingSheet {
  name: string;
  columns: readonly { header: string; width: number }[];
  /** The first column stays while the rest scrolls. */
  stickyColumn?: boolean;
  rows: () => Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
}

/** Excel's own limit is 32 767 characters a cell. */
const MOST_CHARACTERS = 32_000;
const CUT = ' […] Texten är längre än en cell rymmer. Hela texten finns i Word-filen.';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook while its rows are being read. Every text is a typed text cell, so nothing in it is taken for a formula; the header row stays
 * on the screen and is repeated on every printed page. A text longer than a cell can hold is cut and says so.
 */
export async function* xlsxOf(
  head: { title: string; generatedAt: string },
  sheets: readonly FlowingSheet[],
): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', content: () => [contentTypes(sheets.length)] },
    { name: '_rels/.rels', content: () => [ROOT] },
    { name: 'docProps/core.xml', content: () => [core(head)] },
    { name: 'xl/workbook.xml', content: () => [workbook(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', content: () => [relations(sheets.length)] },
    { name: 'xl/styles.xml', content: () => [STYLES] },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: () => sheetXml(sheet) })),
  ];
  yield* zipOf(entries, head.generatedAt);
}

async function* sheetXml({ columns, rows, stickyColumn }: FlowingSheet): AsyncGenerator<string> {
  const [left, corner] = stickyColumn === true ? [' xSplit="1"', 'B2'] : ['', 'A2'];
  const pane = stickyColumn === true ? 'bottomRight' : 'bottomLeft';
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane${left} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ header }) => header),
    1,
  );
  let number = 1;
  for await (const row of rows()) yield rowXml((number += 1), row, 2);
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${number}"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}

function rowXml(number: number, cells: readonly SheetCell[], style: number): string {
  const written = cells.map((value, at) => {
    const place = `r="${columnName(at)}${number}" s="${style}"`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    return value === '' ? '' : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellText(value: string): string {
  const text = value.length > MOST_CHARACTERS ? wholeLetters(value.slice(0, MOST_CHARACTERS)) + CUT : value;
  // what looks like Excel's own way to write a character is no such thing here
  return xmlText(text).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

/** Without half a letter at its end. */
const wholeLetters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/u, '');

/** 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function workbook(sheets: readonly FlowingSheet[]): string {
  const each = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const titles = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name)}'!$1:$1</definedName>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function relations(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

function contentTypes(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each.join('')}</Types>`;
}

const ROOT = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function core({ title, generatedAt }: { title: string; generatedAt: string }): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Samsyn</dc:creator><dc:language>sv-SE</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${generatedAt}</dcterms:created></cp:coreProperties>`;
}

/** 0 nothing, 1 the header row, 2 text that wraps and begins at the top. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
