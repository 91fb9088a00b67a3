import { dayWords, stockholmClock, stockholmDayOf } from '../calendar/moments.ts';
import type { Language } from '../labels.ts';
import type { MeetingKind } from './codes.ts';

const WORDS: Record<Language, Record<MeetingKind, string>> = {
  sv: { PRIOR_CONSULTATION: 'Samråd', HEARING: 'Hearing', MEETING: 'Möte' },
  en: { PRIOR_CONSULTATION: 'Consultation meeting', HEARING: 'Hearing', MEETING: 'Meeting' },
};

/** What a meeting is called. */
export function meetingWords(language: Language = 'sv'): Record<MeetingKind, string> {
  return WORDS[language];
}

/** When a meeting is, as it is read: `tisdag 3 februari 2026 kl. 09.00–11.00`; over several days, both of them. */
export function meetingTimeWords(startsAt: number, endsAt: number, language: Language): string {
  const from = dayWithClock(startsAt, language);
  const isOneDay = stockholmDayOf(startsAt) === stockholmDayOf(endsAt);
  return isOneDay ? `${from}–${clock(endsAt, language)}` : `${from} – ${dayWithClock(endsAt, language)}`;
}

const clock = (moment: number, language: Language): string =>
  language === 'sv' ? stockholmClock(moment).replace(':', '.') : stockholmClock(moment);

function dayWithClock(moment: number, language: Language): string {
  return `${dayWords(moment, language)}${language === 'sv' ? ' kl. ' : ', '}${clock(moment, language)}`;
}
