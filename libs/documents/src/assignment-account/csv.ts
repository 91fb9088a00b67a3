import { stringify } from 'csv-stringify/sync';
import { harmless } from '../compilation/csv.ts';
import type { AccountBody, AccountParty, AssignmentAccount } from './data.ts';

export const ACCOUNT_COLUMNS = [
  ...['Diarienummer', 'Uppdrag', 'Ska höras', 'Sätt', 'Aktör', 'Namn i dag', 'Vad som gjorts', 'Namn då'],
  ...['När', 'Öppnad', 'Svar', 'Version', 'Utfall', 'Återstår'],
];

/**
 * The account as csv: one row for each thing that was done with a body, one for a body with whom nothing was, one for each report (in the
 * columns of what was done). UTF-8 with byte order mark, semicolons, CRLF; no cell that a spreadsheet takes for a formula.
 */
export function assignmentAccountCsv(account: AssignmentAccount): Uint8Array {
  const rows = [...account.reports.map((report) => reportRow(report)), ...account.parties.flatMap(partyRows)];
  const cells = rows.map((row) => [account.registrationNumber, account.title, ...row].map((cell) => harmless(cell)));
  const options = { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, bom: true };
  return new TextEncoder().encode(stringify([ACCOUNT_COLUMNS, ...cells], options));
}

function reportRow({ kind, title, dueOn, givenOn, state }: AssignmentAccount['reports'][number]): string[] {
  return ['', '', '', '', `${kind}: ${title}`, '', dueOn, '', givenOn, '', state, ''];
}

function partyRows(party: AccountParty): string[][] {
  const ways = party.ways.map(({ way }) => way).join(', ');
  if (party.bodies.length === 0) return [[party.name, ways, '', '', '', '', '', '', '', '', '', '']];
  return party.bodies.flatMap((body) => bodyRows(party.name, ways, body));
}

function bodyRows(party: string, ways: string, { name, nameNow, missing, steps }: AccountBody): string[][] {
  const who = [party, ways, name, nameNow];
  if (steps.length === 0) return [[...who, '', '', '', '', '', '', '', missing]];
  return steps.map((step) => [
    ...who,
    ...[step.what, step.name, step.on, step.openedOn, step.answeredOn, step.version, step.outcome, missing],
  ]);
}
