import { eventWords, labels } from '@samsyn/consultation';
import type { EventView } from '../queries/events.query.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const HEAD = ['Tid', 'Händelse', 'Vem', 'Roll', 'Organisation', 'Skäl', 'Försegling', 'Händelsens id'];
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Events as csv, in the words of record: UTF-8 with byte order mark, semicolons, CRLF; no cell that a spreadsheet takes for a formula. */
export function csvOfEvents(events: readonly EventView[]): string {
  const role = labels('sv').role;
  const rows = events.map((event) => [
    CLOCK.format(event.at),
    eventWords(event, 'sv'),
    event.actorName ?? '',
    event.actorRole === null ? '' : role[event.actorRole],
    event.organisationName,
    event.reason ?? '',
    event.seal === null ? '' : String(event.seal),
    event.id,
  ]);
  return BYTE_ORDER_MARK + [HEAD, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = /^[\s\u00A0]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
