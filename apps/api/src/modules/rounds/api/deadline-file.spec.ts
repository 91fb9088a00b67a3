import { deadlineMoment } from '@samsyn/consultation';
import ICAL from 'ical.js';
import { calendarOf, feedOf } from './deadline-file.ts';

const TITLE = 'Råd, föreskrifter; och mer om planering av hälso- och sjukvårdens beredskap & "uthållighet"';
const round = {
  id: '6d2d3b1e-0b52-4a6e-9a58-2f4f3a1f9c01',
  slug: 'rad',
  title: TITLE,
  registrationNumber: '4.1-1/2026',
  state: 'OPEN' as const,
  deadline: new Date(deadlineMoment('2027-03-28')),
  openedAt: new Date('2026-11-22T10:00:00Z'),
  changedAt: new Date('2026-11-23T10:00:00Z'),
  moves: 0,
  now: new Date('2026-11-24T10:00:00Z'),
};

/** As another program reads it. */
function eventOf(text: string): ICAL.Event {
  const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  if (event === undefined) throw new Error('no event');
  return new ICAL.Event(event);
}

describe('a last day in a calendar', () => {
  it('is the whole day in Stockholm, on the days when the clock is moved too', () => {
    for (const day of ['2027-03-28', '2027-10-31', '2026-12-01', '2026-07-01']) {
      const { startDate } = eventOf(
        calendarOf({ ...round, deadline: new Date(deadlineMoment(day)) }, 'https://s.example/r'),
      );
      expect([startDate.isDate, startDate.toString()]).toEqual([true, day]);
    }
  });

  it('is a moment where a time of day is set, the same by every clock', () => {
    for (const [day, time] of [
      ['2027-03-28', '15:00'],
      ['2027-10-31', '01:30'],
      ['2026-12-01', '12:00'],
    ] as const) {
      const deadline = new Date(deadlineMoment(day, time));
      const { startDate } = eventOf(calendarOf({ ...round, deadline }, 'https://s.example/r'));
      expect([startDate.isDate, startDate.toJSDate().toISOString()]).toEqual([false, deadline.toISOString()]);
    }
  });

  it('keeps its words whatever they hold, folds its lines, and is the same event when the day has moved', () => {
    const texts = [calendarOf(round, 'https://s.example/r'), calendarOf({ ...round, moves: 2 }, 'https://s.example/r')];
    for (const text of texts) {
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
    const [before, after] = texts.map(eventOf);
    expect(before?.summary).toBe(`Sista svarsdag: ${TITLE}`);
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 2]);
  });
});

describe('the feed of rounds', () => {
  it('has an entry a round, with what its time is, and is well formed whatever the title', () => {
    const feed = feedOf([round], 'https://s.example', 'Socialstyrelsen');
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(feed).toContain(`<id>urn:uuid:${round.id}</id>`);
    expect(feed).toContain('<updated>2026-11-23T10:00:00.000Z</updated>');
    expect(feed).toContain('Öppen. Sista svarsdag söndag 28 mars 2027.');
    // what is marked as text closes where it began
    expect(feed.match(/<!\[CDATA\[/gu)?.length).toBe(feed.match(/\]\]>/gu)?.length);
    const hostile = feedOf([{ ...round, title: 'a]]><script>b' }], 'https://s.example', 'Socialstyrelsen');
    expect(hostile).not.toContain(']]><script>');
  });

  it('is a feed with nothing in it too', () => {
    expect(feedOf([], 'https://s.example', 'Socialstyrelsen')).not.toContain('<entry>');
  });
});
