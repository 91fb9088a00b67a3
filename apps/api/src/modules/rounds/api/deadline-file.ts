import { deadlineTimeOf, deadlineWords, labels, stockholmDayOf } from '@samsyn/consultation';
import { Feed } from 'feed';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { RoundNews } from '../queries/round-feed.query.ts';

/**
 * The last day as an entry for a calendar (RFC 5545). Without a time of day it is the whole day; with one it is that moment, in UTC, which
 * every calendar shows by its own clock. Fetched again when the day has moved, it takes the place of the old one.
 */
export function calendarOf(round: RoundNews, address: string): string {
  const moment = round.deadline.getTime();
  const isWholeDay = deadlineTimeOf(moment) === null;
  const start = isWholeDay ? new Date(`${stockholmDayOf(moment)}T00:00:00Z`) : round.deadline;
  const calendar = ical({ prodId: '//Samsyn//Remiss//SV', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `svarsdag-${round.id}@samsyn`,
    sequence: round.moves,
    stamp: round.now,
    start,
    ...(isWholeDay ? { allDay: true } : { end: start }),
    summary: `Sista svarsdag: ${round.title}`,
    description: `Remissen ${round.title} (dnr ${round.registrationNumber}). Svaret ska ha kommit in senast ${deadlineWords(moment, 'sv')}.`,
    url: address,
  });
  return calendar.toString();
}

/** The rounds as an Atom feed (RFC 4287): one entry a round, new again when something became of its time. */
export function feedOf(rounds: readonly RoundNews[], origin: string, name: string): string {
  const home = `${origin}/remisser`;
  const newest = rounds[0]?.changedAt ?? new Date(0);
  const feed = new Feed({
    id: `${origin}/export/remisser.atom`,
    title: `Remisser: ${name}`,
    link: home,
    language: 'sv',
    updated: newest,
    copyright: '',
    feedLinks: { atom: `${origin}/export/remisser.atom` },
    author: { name },
  });
  for (const round of rounds)
    feed.addItem({
      id: `urn:uuid:${round.id}`,
      title: round.title,
      link: `${origin}/remiss/${round.slug}`,
      date: round.changedAt,
      published: round.openedAt,
      description: `Dnr ${round.registrationNumber}. ${labels('sv').roundState[round.state]}. Sista svarsdag ${deadlineWords(round.deadline.getTime(), 'sv')}.`,
    });
  return feed.atom1();
}
