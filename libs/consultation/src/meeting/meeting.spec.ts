import { MEETING_KINDS } from './codes.ts';
import { type MeetingInvitations, meetingInvitationProblems } from './invitations.ts';
import { meetingProblems, type MeetingText, sharingProblem } from './problems.ts';
import { meetingWords } from './words.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const held: MeetingText = {
  ...{ assignmentId: 'a', roundId: null, versionId: 'v', title: 'Samråd om utkastet', place: 'Videomöte' },
  ...{ startsAt: NOW - 2 * HOUR, endsAt: NOW - HOUR, agenda: '', notes: '', outcome: 'Enigt.' },
  participants: [{ actorId: 'x', contact: 'registrator' }],
  points: [{ actorId: 'x', text: 'Oklart.', provisionIds: ['p'] }],
};
const point = { actorId: 'x', text: 'Oklart.', provisionIds: [] };

describe('a meeting', () => {
  it.each<[string, Partial<MeetingText>, string[]]>([
    ['holds', {}, []],
    ['has a title', { title: ' ' }, ['TITLE_INVALID']],
    ['belongs to something', { assignmentId: null }, ['BELONGS_NOWHERE']],
    ['to a round will do', { assignmentId: null, roundId: 'r' }, []],
    ['begins and ends', { startsAt: null, endsAt: null }, ['START_MISSING', 'END_MISSING']],
    ['in that order', { endsAt: NOW - 2 * HOUR }, ['END_TOO_EARLY']],
    ['somewhere', { place: '' }, ['PLACE_INVALID']],
    ['has a bound', { notes: 'x'.repeat(20_001) }, ['WORDS_TOO_MANY']],
    ['says nothing before it has begun', { startsAt: NOW + HOUR, endsAt: NOW + 2 * HOUR }, ['NOT_HELD']],
    ['may be planned', { startsAt: NOW + HOUR, endsAt: NOW + 2 * HOUR, outcome: '', points: [] }, []],
    ['is with somebody', { participants: [], points: [] }, ['PARTICIPANTS_MISSING']],
    ['not with all the world', { points: Array.from({ length: 201 }, () => point) }, ['TOO_MANY']],
    ['knows its contacts', { participants: [{ actorId: 'x', contact: 'y'.repeat(301) }] }, ['CONTACT_TOO_LONG']],
    ['who said it took part', { points: [{ ...point, actorId: 'z' }] }, ['BODY_MISSING']],
    ['something was said', { points: [{ ...point, text: '' }] }, ['POINT_INVALID']],
    ['of a version', { versionId: null }, ['VERSION_MISSING']],
    [
      'not of all of it',
      { points: [{ ...point, provisionIds: Array.from({ length: 41 }, String) }] },
      ['PLACES_TOO_MANY'],
    ],
  ])('%s', (_, part, codes) => {
    expect(meetingProblems({ ...held, ...part }, NOW).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Partial<MeetingInvitations>, string[]]>([
    ['those who take part', {}, []],
    ['before it begins', { startsAt: NOW }, ['ALREADY_BEGUN']],
    ['somebody', { recipients: [] }, ['NOBODY_CHOSEN']],
    ['nobody else', { recipients: [{ actorId: 'y', address: 'a@b.se' }] }, ['NO_PARTICIPANT']],
    ['at an address', { recipients: [{ actorId: 'x', address: 'registrator' }] }, ['ADDRESS_ODD']],
    ['at one address', { recipients: [{ actorId: 'x', address: 'a@b.se, c@d.se' }] }, ['ADDRESS_ODD']],
  ])('invites %s', (_, part, codes) => {
    const asked = { startsAt: NOW + HOUR, participants: ['x'], recipients: [{ actorId: 'x', address: ' a@b.se ' }] };
    expect(meetingInvitationProblems({ ...asked, ...part }, NOW).map(({ code }) => code)).toEqual(codes);
  });

  it('is shared once, when it has been', () => {
    expect(sharingProblem({ startsAt: NOW - 1, sharedAt: null }, NOW)).toBeNull();
    expect(sharingProblem({ startsAt: NOW + 1, sharedAt: null }, NOW)?.code).toBe('NOT_HELD');
    expect(sharingProblem({ startsAt: NOW - 1, sharedAt: 'then' }, NOW)?.code).toBe('ALREADY_SHARED');
  });

  it('has a word for each kind in both languages', () => {
    for (const language of ['sv', 'en'] as const)
      expect(Object.keys(meetingWords(language))).toEqual([...MEETING_KINDS]);
  });
});
