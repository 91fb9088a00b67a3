import { swedishTime } from '../compilation/words.ts';
import type { Report, ReportPart } from '../report/data.ts';
import type { AccountBody, AccountParty, AssignmentAccount } from './data.ts';

const NOTHING = 'Ingenting har gjorts.';

/** The account of an assignment for Regeringskansliet, part by part. */
export function accountReport(account: AssignmentAccount): Report {
  const { title, registrationNumber, authority, generatedAt, namesOn } = account;
  return {
    title: `Redogörelse: ${title}`,
    subject: registrationNumber,
    author: authority,
    foot: registrationNumber || title,
    generatedAt,
    parts: [
      ...facts(account),
      ...reports(account),
      ...missing(account),
      heading('Vilka som har hörts', 1),
      text(`Aktörerna står med de namn som gällde ${namesOn}.`),
      ...account.parties.flatMap(party),
      ...rounds(account),
      ...duties(account),
    ],
  };
}

const heading = (words: string, level: 1 | 2): ReportPart => ({ kind: 'heading', level, text: words });
const text = (words: string): ReportPart => ({ kind: 'text', text: words });
const table = (headers: string[], rows: string[][], widths: number[]): ReportPart[] =>
  rows.length === 0 ? [] : [{ kind: 'table', headers, rows, widths }];

function facts({ registrationNumber, source, authority, generatedAt }: AssignmentAccount): ReportPart[] {
  const all: [string, string][] = [
    ['Diarienummer', registrationNumber],
    ['Källa', source],
    ['Myndighet', authority],
    ['Upprättad', swedishTime(generatedAt).slice(0, 10)],
  ];
  return all.filter(([, value]) => value !== '').map(([name, value]) => ({ kind: 'fact', name, value }));
}

function reports({ reports: all }: AssignmentAccount): ReportPart[] {
  if (all.length === 0) return [];
  const rows = all.map(({ kind, title, dueOn, givenOn, state }) => [kind, title, dueOn, givenOn || state]);
  return [heading('Redovisningar', 1), ...table(['Redovisning', 'Vad', 'Senast', 'Lämnad'], rows, [20, 40, 20, 20])];
}

function missing({ missing: all }: AssignmentAccount): ReportPart[] {
  if (all.length === 0) return [];
  const rows = all.map(({ about, way, words }) => [about, way, words]);
  return [heading('Återstår före nästa redovisning', 1), ...table(['Aktör', 'Hur', 'Läge'], rows, [35, 25, 40])];
}

function party({ name, wording, ways, bodies, unlisted }: AccountParty): ReportPart[] {
  const standing = ways.map(({ way, met, counts }) => [way, met, counts]);
  return [
    heading(name, 2),
    ...(wording === '' ? [] : [text(wording)]),
    ...table(['Sätt', 'Uppdraget', 'Läge'], standing, [30, 20, 50]),
    ...(bodies.length === 0 ? [text(NOTHING)] : doneTable(bodies)),
    ...(unlisted > 0 ? [text(`Därutöver omfattar gruppen ${unlisted} aktörer som inte har kontaktats.`)] : []),
  ];
}

function doneTable(bodies: readonly AccountBody[]): ReportPart[] {
  const rows = bodies.flatMap((body) => {
    const name = body.nameNow === '' ? body.name : `${body.name} (i dag ${body.nameNow})`;
    const left = body.missing === '' ? [] : [[name, `Återstår: ${body.missing}`, '', '', '']];
    if (body.steps.length === 0) return left.length > 0 ? left : [[name, NOTHING, '', '', '']];
    const steps = body.steps.map((step) => [
      step.name === body.name || step.name === '' ? name : `${name}; då ${step.name}`,
      ...[step.what, days(step), step.version, step.outcome],
    ]);
    return [...steps, ...left];
  });
  return table(['Aktör', 'Vad som gjorts', 'När', 'Version', 'Utfall'], rows, [22, 24, 16, 16, 22]);
}

function days({ on, openedOn, answeredOn }: AccountBody['steps'][number]): string {
  const parts = [on, openedOn && `öppnad ${openedOn}`, answeredOn && `svar ${answeredOn}`];
  return parts.filter((part) => part !== '').join(', ');
}

function rounds({ rounds: all }: AssignmentAccount): ReportPart[] {
  if (all.length === 0) return [];
  const rows = all.map((one) => [one.title, one.registrationNumber, one.version, one.deadline, one.state, one.answers]);
  const headers = ['Remiss', 'Diarienummer', 'Version', 'Sista svarsdag', 'Läge', 'Svar'];
  return [heading('Remisser', 1), ...table(headers, rows, [30, 16, 20, 14, 10, 10])];
}

function duties({ duties: all }: AssignmentAccount): ReportPart[] {
  return all.length === 0 ? [] : [heading('Uppgifter', 1), { kind: 'list', items: all }];
}
