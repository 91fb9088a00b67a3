import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { heading, NUMBERING, paragraphs, run, STYLES, table } from '../compilation/docx-parts.ts';
import { swedishTime, xmlSafe } from '../compilation/words.ts';
import type { AccountBody, AccountParty, AssignmentAccount } from './data.ts';

type Part = Paragraph | Table;

const NOTHING = 'Ingenting har gjorts.';

/** The account of an assignment for Regeringskansliet: real headings, tables with header rows, in Swedish. */
export async function assignmentAccountDocx(account: AssignmentAccount): Promise<Uint8Array> {
  const document = new Document({
    title: xmlSafe(`Redogörelse: ${account.title}`),
    subject: xmlSafe(account.registrationNumber),
    creator: xmlSafe(account.authority),
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      {
        footers: { default: footer(account) },
        children: [
          ...head(account),
          ...reports(account),
          ...missing(account),
          heading('Vilka som har hörts', 1),
          ...paragraphs(`Aktörerna står med de namn som gällde ${account.namesOn}.`),
          ...account.parties.flatMap(party),
          ...rounds(account),
          ...duties(account),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head({ title, registrationNumber, source, authority, generatedAt }: AssignmentAccount): Part[] {
  const facts: [string, string][] = [
    ['Diarienummer', registrationNumber],
    ['Källa', source],
    ['Myndighet', authority],
    ['Upprättad', swedishTime(generatedAt).slice(0, 10)],
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(`Redogörelse: ${title}`)] }),
    ...facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => new Paragraph({ children: [run(`${name}: `, { bold: true }), run(value)] })),
  ];
}

function reports({ reports: all }: AssignmentAccount): Part[] {
  if (all.length === 0) return [];
  const rows = all.map(({ kind, title, dueOn, givenOn, state }) => [kind, title, dueOn, givenOn || state]);
  return [heading('Redovisningar', 1), table(['Redovisning', 'Vad', 'Senast', 'Lämnad'], rows, [20, 40, 20, 20])];
}

function missing({ missing: all }: AssignmentAccount): Part[] {
  if (all.length === 0) return [];
  const rows = all.map(({ about, way, words }) => [about, way, words]);
  return [heading('Återstår före nästa redovisning', 1), table(['Aktör', 'Hur', 'Läge'], rows, [35, 25, 40])];
}

function party({ name, wording, ways, bodies, unlisted }: AccountParty): Part[] {
  const standing = ways.map(({ way, met, counts }) => [way, met, counts]);
  const more = unlisted > 0 ? [`Därutöver omfattar gruppen ${unlisted} aktörer som inte har kontaktats.`] : [];
  return [
    heading(name, 2),
    ...paragraphs(wording),
    ...(standing.length === 0 ? [] : [table(['Sätt', 'Uppdraget', 'Läge'], standing, [30, 20, 50]), gap()]),
    ...(bodies.length === 0 ? paragraphs(NOTHING) : [doneTable(bodies), gap()]),
    ...more.flatMap((words) => paragraphs(words)),
  ];
}

function doneTable(bodies: readonly AccountBody[]): Table {
  const rows = bodies.flatMap((body) => {
    const name = body.nameNow === '' ? body.name : `${body.name} (i dag ${body.nameNow})`;
    if (body.steps.length === 0) return [[name, NOTHING, '', '', '']];
    return body.steps.map((step) => [
      step.name === body.name || step.name === '' ? name : `${name}; då ${step.name}`,
      ...[step.what, days(step), step.version, step.outcome],
    ]);
  });
  return table(['Aktör', 'Vad som gjorts', 'När', 'Version', 'Utfall'], rows, [22, 24, 16, 16, 22]);
}

function days({ on, openedOn, answeredOn }: AccountBody['steps'][number]): string {
  const parts = [on, openedOn && `öppnad ${openedOn}`, answeredOn && `svar ${answeredOn}`];
  return parts.filter((part) => part !== '').join(', ');
}

function rounds({ rounds: all }: AssignmentAccount): Part[] {
  if (all.length === 0) return [];
  const rows = all.map((one) => [one.title, one.registrationNumber, one.version, one.deadline, one.state, one.answers]);
  const headers = ['Remiss', 'Diarienummer', 'Version', 'Sista svarsdag', 'Läge', 'Svar'];
  return [heading('Remisser', 1), table(headers, rows, [30, 16, 20, 14, 10, 10])];
}

function duties({ duties: all }: AssignmentAccount): Part[] {
  if (all.length === 0) return [];
  const item = { numbering: { reference: 'dash', level: 0 } };
  return [heading('Uppgifter', 1), ...all.flatMap((duty) => paragraphs(duty, item))];
}

// Two tables that touch become one in some programs.
const gap = (): Paragraph => new Paragraph({ children: [] });

function footer({ registrationNumber, title }: AssignmentAccount): Footer {
  const counted = new TextRun({ children: [' · Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ children: [run(registrationNumber || title), counted] })] });
}
