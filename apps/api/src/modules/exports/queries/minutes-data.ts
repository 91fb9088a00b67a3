import { assignmentWords, deadlineWords, meetingWords } from '@samsyn/consultation';
import type { Report, ReportPart } from '@samsyn/documents';
import type { MeetingView } from '../../meetings/index.ts';

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });
const clock = (moment: Date): string => CLOCK.format(moment).replace(':', '.');

/** The notes of a meeting as a document, in the words of record, Swedish. */
export function minutesData(meeting: MeetingView, authority: string, now: Date): Report {
  const { kind, title, agenda, notes, outcome } = meeting;
  const called = `${meetingWords('sv')[kind]}: ${title}`;
  return {
    title: `Anteckningar från ${called.charAt(0).toLowerCase()}${called.slice(1)}`,
    subject: title,
    author: authority,
    foot: called,
    generatedAt: now.toISOString(),
    parts: [
      ...facts(meeting),
      ...worded('Dagordning', agenda),
      ...participants(meeting),
      ...points(meeting),
      ...worded('Anteckningar', notes),
      ...worded('Utfall', outcome || (meeting.planned ? '' : assignmentWords('sv').gap.NO_OUTCOME)),
    ],
  };
}

function facts(meeting: MeetingView): ReportPart[] {
  const { startsAt, endsAt, place, assignmentTitle, roundTitle, versionLabel } = meeting;
  const day = deadlineWords(startsAt.getTime(), 'sv').replace(/ kl\. .*$/u, '');
  const all: [string, string | null][] = [
    ['Tid', `${day} kl. ${clock(startsAt)}–${clock(endsAt)}`],
    ['Plats', place],
    ['Uppdrag', assignmentTitle],
    ['Remiss', roundTitle],
    ['Text', versionLabel],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [{ kind: 'fact', name, value } as const]));
}

function worded(name: string, words: string): ReportPart[] {
  return words === '' ? [] : [heading(name), { kind: 'text', text: words }];
}

function participants({ participants: all }: MeetingView): ReportPart[] {
  const rows = all.map(({ name, contact, absent }) => [name, contact, absent ? 'Uteblev' : '']);
  return [
    heading('Deltagare'),
    { kind: 'table', headers: ['Aktör', 'Kontakt', 'Anmärkning'], rows, widths: [45, 35, 20] },
  ];
}

function points({ points: all }: MeetingView): ReportPart[] {
  if (all.length === 0) return [];
  const rows = all.map(({ name, text, places }) => [name, text, places.map(({ address }) => address).join(', ')]);
  return [
    heading('Vad som framfördes'),
    { kind: 'table', headers: ['Aktör', 'Vad', 'Bestämmelser'], rows, widths: [25, 50, 25] },
  ];
}

const heading = (text: string): ReportPart => ({ kind: 'heading', level: 1, text });
