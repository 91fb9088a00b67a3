import { labels, PROVISION_STANCES, type Stance } from '@samsyn/consultation';
import {
  Bookmark,
  BuilderElement,
  Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import { run } from '../compilation/docx-parts.ts';
import type { FormRow } from './data.ts';
import { bookmarksOf } from './names.ts';
import { CHOOSE, CLOSED, COLUMNS, NOT_ASKED } from './words.ts';

/** Widths of the columns in twentieths of a point, for A4 on its side. */
const WIDTHS = [2000, 3600, 2500, 3700, 2700] as const;
const STYLE = 'TableText';

/** One of the form's tables: its name for those who do not see it, a head that is repeated, rows that stay together. */
export function formTable(name: string, rows: readonly FormRow[]): Table {
  return new NamedTable(name, [headRow(), ...rows.map(row)]);
}

class NamedTable extends Table {
  constructor(name: string, rows: TableRow[]) {
    super({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [...WIDTHS],
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      rows,
    });
    const [properties] = this.root as XmlComponent[];
    properties?.addChildElement(new StringValueElement('w:tblCaption', name));
  }
}

function headRow(): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map((name) =>
      cell([new Paragraph({ style: STYLE, children: [run(name, { bold: true })] })], 'E8EEF4'),
    ),
  });
}

function row(form: FormRow): TableRow {
  const address = bookmarksOf(form).reduceRight<ParagraphChild[]>(
    (inside, id) => [new Bookmark({ id, children: inside })],
    [run(form.address, { bold: form.first })],
  );
  return new TableRow({
    cantSplit: true,
    children: [
      cell([new Paragraph({ style: STYLE, children: address })], 'F6F6F4'),
      cell(lines(form.law), 'F6F6F4'),
      cell([form.asks === null ? notAsked() : stanceCell(form)]),
      cell(lines(form.closed && form.text === '' ? CLOSED : form.text)),
      cell(form.takesWording ? lines(form.wording) : [notAsked()]),
    ],
  });
}

function cell(children: Paragraph[], fill?: string): TableCell {
  return new TableCell({ children, ...(fill === undefined ? {} : { shading: { fill } }) });
}

function lines(text: string): Paragraph[] {
  const all = text.split('\n').filter((line) => line.trim() !== '');
  if (all.length === 0) return [new Paragraph({ style: STYLE, children: [] })];
  return all.map((line) => new Paragraph({ style: STYLE, children: [run(line.trim())] }));
}

const notAsked = (): Paragraph => new Paragraph({ style: STYLE, children: [run(NOT_ASKED)] });

function stanceCell(form: FormRow): Paragraph {
  const paragraph = new Paragraph({ style: STYLE });
  paragraph.addChildElement(stanceList(form));
  return paragraph;
}

/** A drop-down list: a content control that both Word and LibreOffice know, with nothing locked. */
function stanceList({ asks, stance, address }: FormRow): XmlComponent {
  const words = labels('sv').stance;
  const offered: Stance[] = [...PROVISION_STANCES];
  if (asks === 'overall' && stance === 'ENDORSES_OTHER') offered.push(stance);
  // The first takes a stance back: a list without such an item cannot be undone in Word.
  const items = [listItem(CHOOSE, 'NONE'), ...offered.map((code) => listItem(words[code], code))];
  const properties: XmlComponent[] = [
    new StringValueElement('w:alias', `Ställningstagande: ${address}`.slice(0, 64)),
    new StringValueElement('w:tag', 'samsyn-stance'),
    ...(stance === null ? [new BuilderElement({ name: 'w:showingPlcHdr' })] : []),
    new BuilderElement({ name: 'w:dropDownList', children: items }),
  ];
  const shown = new TextRun({
    text: stance === null ? CHOOSE : words[stance],
    ...(stance === null ? { color: '595959' } : {}),
  });
  return new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: properties }),
      new BuilderElement({ name: 'w:sdtContent', children: [shown] }),
    ],
  });
}

function listItem(shown: string, value: string): XmlComponent {
  return new BuilderElement({
    name: 'w:listItem',
    attributes: {
      displayText: { key: 'w:displayText', value: shown },
      value: { key: 'w:value', value },
    },
  });
}
