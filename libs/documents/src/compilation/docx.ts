import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { CompilationBody, CompilationData, CompilationLabels, CompilationSection } from './data.ts';
import { blockParts, commentParts } from './docx-comment.ts';
import { heading, named, NUMBERING, paragraphs, run, STYLES, table } from './docx-parts.ts';
import { totalsOf } from './totals.ts';
import { statusWords, swedishTime, totalLines, word, xmlSafe } from './words.ts';

type Part = Paragraph | Table;

/** Body columns in one table of the stance matrix: more do not fit across a page. */
const MATRIX_COLUMNS = 7;
/** Numbers of the lists in general texts: above those of the comments, which are numbered from one. */
const GENERAL_LISTS = 10_000_000;

/**
 * The remissammanställning as a Word file: real headings and tables (header rows repeat), Swedish as its language, its title as a
 * property. Contents: the round, totals, every body with how it answered, what each says in general, comments on the whole, comments
 * provision by provision with the authority's assessments, and the stances as a table of words.
 */
export async function compilationDocx(data: CompilationData, labels: CompilationLabels): Promise<Uint8Array> {
  const title = xmlSafe(`Remissammanställning: ${data.round.title}`);
  const document = new Document({
    title,
    subject: xmlSafe(data.round.subject),
    creator: 'Samsyn',
    description: xmlSafe(`${data.round.registrationNumber} ${data.round.versionLabel}`.trim()),
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      section(data, [
        ...intro(data, title),
        ...totalsPart(data, labels),
        ...bodiesPart(data, labels),
        ...placeholdersPart(data),
        ...generalTextsPart(data),
        ...commentsPart(data, labels),
      ]),
      ...(data.stanceMatrix.rows.length > 0 && data.stanceMatrix.bodies.length > 0
        ? [landscape(section(data, matrixPart(data, labels)))]
        : []),
    ],
  });
  return Packer.toBuffer(document);
}

function section(data: CompilationData, children: Part[]): ISectionOptions {
  const head = [data.round.registrationNumber, data.round.title].filter((part) => part !== '').join(' – ');
  return {
    headers: { default: new Header({ children: [new Paragraph({ children: [run(head)] })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            children: [new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] })],
          }),
        ],
      }),
    },
    children,
  };
}

function landscape(options: ISectionOptions): ISectionOptions {
  return { ...options, properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } } };
}

function intro({ round }: CompilationData, title: string): Part[] {
  const facts: [string, string][] = [
    ['Diarienummer', round.registrationNumber],
    ['Version', round.versionLabel],
    ['Sista svarsdag', swedishTime(round.deadline)],
    ['Yttrandet skulle avse', round.subject],
    ['Sammanställningen gjord', swedishTime(round.generatedAt)],
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    ...facts.filter(([, value]) => value !== '').flatMap(([name, value]) => named(name, value)),
  ];
}

function totalsPart(data: CompilationData, labels: CompilationLabels): Part[] {
  const lines = totalLines(totalsOf(data), labels);
  return [
    heading('Summor', 1),
    table(
      ['Grupp', 'Vad', 'Antal'],
      lines.map((line) => [line.group, line.name, String(line.count)]),
      [40, 45, 15],
    ),
  ];
}

function bodiesPart(data: CompilationData, labels: CompilationLabels): Part[] {
  const rows = data.bodies.map((body) => [
    body.name,
    body.kind,
    statusOf(body, labels),
    swedishTime(body.receivedAt),
    overallWords(body, labels),
  ]);
  return [
    heading('Remissinstanser', 1),
    table(['Remissinstans', 'Slag', 'Svar', 'Inkom', 'Övergripande ställningstagande'], rows, [30, 14, 20, 14, 22]),
  ];
}

/** Bodies whose answer is not here keep their number and nothing else. */
function placeholdersPart({ placeholders }: CompilationData): Part[] {
  if (placeholders.length === 0) return [];
  const rows = placeholders.map(({ number, bodyName }) => [String(number), bodyName]);
  return [heading('Svar som lämnas i annan ordning', 1), table(['Nr', 'Remissinstans'], rows, [14, 86])];
}

function generalTextsPart({ bodies }: CompilationData): Part[] {
  const texts = bodies.flatMap(({ name, generalText = [] }, index) =>
    generalText.length === 0
      ? []
      : [heading(name, 2), ...generalText.flatMap((block) => blockParts(block, GENERAL_LISTS + index))],
  );
  return [
    heading('Remissinstansernas övergripande synpunkter', 1),
    ...(texts.length > 0 ? texts : paragraphs('Inga övergripande synpunkter.')),
  ];
}

function statusOf(body: CompilationBody, labels: CompilationLabels): string {
  const late = body.late ? ' (efter sista svarsdag)' : '';
  return `${statusWords(body, labels)}${late}${body.decision === undefined ? '' : `. ${body.decision}`}`;
}

function overallWords(body: CompilationBody, labels: CompilationLabels): string {
  const stance = word(labels.stance, body.overallStance);
  return [stance, body.endorses === undefined ? '' : `instämmer i yttrandet från ${body.endorses}`]
    .filter((part) => part !== '')
    .join(', ');
}

function commentsPart(data: CompilationData, labels: CompilationLabels): Part[] {
  const general = data.general.flatMap((comment) => commentParts(comment, '', labels));
  return [
    heading('Synpunkter på förslaget i dess helhet', 1),
    ...(general.length > 0 ? general : paragraphs('Inga synpunkter på förslaget i dess helhet.')),
    heading('Synpunkter per bestämmelse', 1),
    ...data.sections.flatMap((each) => sectionPart(each, labels)),
  ];
}

function sectionPart(each: CompilationSection, labels: CompilationLabels): Part[] {
  const name = [each.address === '' ? each.label : each.address, each.heading ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const parts: Part[] = [heading(name, 2), ...paragraphs(each.text, { style: 'ProvisionText' })];
  if (each.comments.length === 0) parts.push(...paragraphs('Inga synpunkter.'));
  parts.push(...each.comments.flatMap((comment) => commentParts(comment, each.text, labels)));
  if (each.assessment)
    parts.push(heading(`Myndighetens samlade bedömning av ${each.address}`, 3), ...paragraphs(each.assessment));
  return parts;
}

function matrixPart(data: CompilationData, labels: CompilationLabels): Part[] {
  const { bodies, rows } = data.stanceMatrix;
  const parts: Part[] = [heading('Ställningstaganden per bestämmelse och instans', 1)];
  for (let from = 0; from < bodies.length; from += MATRIX_COLUMNS) {
    const names = bodies.slice(from, from + MATRIX_COLUMNS);
    if (bodies.length > MATRIX_COLUMNS)
      parts.push(heading(`Instanser ${from + 1}–${from + names.length} av ${bodies.length}`, 2));
    const width = 86 / names.length;
    const lines = rows.map((row) => [
      row.address,
      ...names.map((_name, index) => word(labels.stance, row.cells[from + index] ?? '') || 'Inget'),
    ]);
    parts.push(table(['Bestämmelse', ...names], lines, [14, ...names.map(() => width)]));
  }
  return parts;
}
