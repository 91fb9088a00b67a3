import { type ChangeRun, numberColumns, type ReportPart } from '../report/data.ts';
import { xmlText } from './xml.ts';

const BOLD = '<w:rPr><w:b/></w:rPr>';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const styled = (style: string, inside: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inside}</w:p>`;

const plain = (inside: string): string => `<w:p>${inside}</w:p>`;

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Parts as the inside of a Word document's body. It counts the numbered lists: each is a list of its own. */
export class DocxParts {
  /** Numbers of the lists that began at one. */
  readonly numbered: number[] = [];
  private bookmarks = 0;

  constructor(private readonly lists: { dash: number; firstNumbered: number }) {}

  title(text: string): string {
    return styled('Title', run(text));
  }

  of(part: ReportPart): string {
    switch (part.kind) {
      case 'heading':
        return styled(`Heading${part.level}`, this.marked(run(part.text), part.mark));
      case 'text':
        return linesOf(part.text)
          .map((line) =>
            part.look === undefined ? plain(run(line.trim())) : styled(LOOKS[part.look], run(line.trim())),
          )
          .join('');
      case 'fact':
        return fact(part.name, part.value);
      case 'list':
        return this.list(part.items, part.ordered === true);
      case 'change':
        return styled('ProvisionText', part.runs.map(change).join(''));
      case 'table':
        // Two tables that touch become one in some programs.
        return `${table(part)}<w:p/>`;
      case 'landscape':
        return '';
    }
  }

  private marked(inside: string, mark: number | undefined): string {
    if (mark === undefined) return inside;
    const id = (this.bookmarks += 1);
    return `<w:bookmarkStart w:id="${id}" w:name="synpunkt_${mark}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
  }

  private list(items: readonly string[], ordered: boolean): string {
    let { dash: number } = this.lists;
    if (ordered) {
      number = this.lists.firstNumbered + this.numbered.length;
      this.numbered.push(number);
    }
    const head = `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr></w:pPr>`;
    return items.map((item) => `${head}${run(item.replaceAll('\n', ' ').trim())}</w:p>`).join('');
  }
}

const LOOKS = { provision: 'ProvisionText', quotation: 'Quotation' } as const;

function fact(name: string, value: string): string {
  const [first = '', ...rest] = linesOf(value);
  return plain(run(`${name}: `, BOLD) + run(first.trim())) + rest.map((line) => plain(run(line.trim()))).join('');
}

/** What is taken away struck and what is new underlined, each said in words for those who do not see it. */
function change({ kind, text }: ChangeRun): string {
  if (kind === 'same') return run(text);
  const [opening, closing] = brackets({ kind, text });
  const look = kind === 'deleted' ? '<w:rPr><w:strike/></w:rPr>' : '<w:rPr><w:u w:val="single"/></w:rPr>';
  return run(opening) + run(text.trim(), look) + run(closing);
}

/** The words around what was changed. */
export function brackets({ kind, text }: ChangeRun): [string, string] {
  const word = kind === 'deleted' ? 'utgår' : 'nytt';
  return [`${text.startsWith(' ') ? ' ' : ''}[${word}: `, text.endsWith(' ') ? '] ' : ']'];
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const TABLE_PROPERTIES = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`;
/** A page's width within its margins, in twentieths of a point. */
const ACROSS = 9026;

/** A real table: the first row is a header row, repeated on every page; rows are not split over pages. */
function table({ headers, rows, widths }: Extract<ReportPart, { kind: 'table' }>): string {
  const grid = widths.map((width) => Math.round((width * ACROSS) / 100));
  const aligns = numberColumns({ headers, rows }).map((isNumber) => (isNumber ? '<w:jc w:val="right"/>' : ''));
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const line = (cells: readonly string[], properties: string, look: string): string => {
    const inside = cells.map(
      (text, at) =>
        `<w:tc><w:tcPr><w:tcW w:w="${grid[at] ?? 0}" w:type="dxa"/></w:tcPr>${styled('TableText', text === '' ? '' : run(text.replaceAll('\n', ' '), look), aligns[at])}</w:tc>`,
    );
    return `<w:tr><w:trPr>${properties}</w:trPr>${inside.join('')}</w:tr>`;
  };
  const head = line(headers, '<w:cantSplit/><w:tblHeader/>', BOLD);
  const body = rows.map((cells) => line(cells, '<w:cantSplit/>', ''));
  return `<w:tbl>${TABLE_PROPERTIES}<w:tblGrid>${columns}</w:tblGrid>${head}${body.join('')}</w:tbl>`;
}
