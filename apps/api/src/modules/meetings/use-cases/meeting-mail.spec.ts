import { USUAL_TEXTS } from '@samsyn/consultation';
import type { MeetingLetter } from '../store/meeting-letter.store.ts';
import { meetingMail } from './meeting-mail.ts';

const letter: MeetingLetter = {
  ...{ id: 'l', kind: 'INVITATION', state: 'QUEUED', languages: ['sv'], organisationName: 'Region Uppsala' },
  ...{ address: 'r@region.example', meetingId: 'm', meetingKind: 'HEARING', meetingVersion: 1, title: 'Om utkastet' },
  ...{ agenda: 'Kapitel 1', place: 'Solna', roundId: null, registrationNumber: '1/26', assurance: null },
  ...{ startsAt: new Date('2026-02-03T08:00:00Z'), endsAt: new Date('2026-02-04T10:00:00Z'), writtenAt: new Date(0) },
};
const written = (parts: Partial<MeetingLetter>) => {
  const texts = (['sv', 'en'] as const).map((language) => ({ language, ...USUAL_TEXTS.MEETING[language] }));
  return meetingMail({ ...letter, ...parts }, texts, { url: 'https://x/moten', authority: 'Socialstyrelsen' });
};

describe('a letter to a meeting', () => {
  it('says when over several days, in both languages', () => {
    const { subject, text } = written({});
    expect(subject).toBe('Inbjudan till hearing: Om utkastet (dnr 1/26)');
    expect(text).toContain('tisdag 3 februari 2026 kl. 09.00 – onsdag 4 februari 2026 kl. 11.00');
    expect(text).toContain('Tuesday 3 February 2026, 09:00 – Wednesday 4 February 2026, 11:00');
  });

  it.each([
    [null, true],
    ['EMAIL', true],
    ['LOA3', false],
  ] as const)('has the agenda only where the round asks no more than a mailbox: %s', (assurance, has) => {
    const { text } = written({ assurance });
    expect(text.includes('Kapitel 1')).toBe(has);
    expect(text.includes('Dagordningen kan läsas i Samsyn.')).toBe(!has);
  });

  it('that calls it off has no words of invitation', () => {
    const { subject, text } = written({ kind: 'CANCELLATION' });
    expect(subject).toBe('Inställt: Hearing: Om utkastet (dnr 1/26)');
    expect(text).not.toMatch(/bjuder|Kapitel|invites/u);
    expect(text).toContain('is cancelled');
  });
});
