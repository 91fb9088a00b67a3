import { actorFactProblems, closeProblems, mergeProblems, renameProblems, type ActorNow } from './actor-rules.ts';
import { organisationNumber } from './organisation-number.ts';

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('an organisation number', () => {
  it.each(['202100-5240', '2021005240', '16202100-5240', ' 202100 5240 ', '202100–5240'])('is read from «%s»', (text) =>
    expect(organisationNumber(text)).toBe('202100-5240'),
  );
  it.each(['202100-5241', '2021005', '', '121212-1212', '20210052400', 'tjugo', '19202100-5240'])(
    'is not «%s»',
    (text) => expect(organisationNumber(text)).toBeNull(),
  );
  it('is given away by any one figure that is wrong', () => {
    const right = '2021005240';
    for (const place of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      for (let step = 1; step < 10; step += 1) {
        const wrong = (Number(right[place]) + step) % 10;
        expect(organisationNumber(right.slice(0, place) + String(wrong) + right.slice(place + 1))).toBeNull();
      }
  });
});

describe('how a body is reached', () => {
  it.each([
    [null, null, []],
    ['registrator@region.se', '202100-5240', []],
    ['registrator.kansli@sub.region.se', null, []],
    ['Registrator <registrator@region.se>', null, ['MAILBOX_WRONG']],
    ['registrator@region', null, ['MAILBOX_WRONG']],
    ['a@b.se, c@d.se', null, ['MAILBOX_WRONG']],
    ['registrator', '202100-5241', ['NUMBER_WRONG', 'MAILBOX_WRONG']],
  ] as const)('by %s, numbered %s: %j', (mailbox, number, expected) => {
    expect(codes(actorFactProblems({ mailbox, organisationNumber: number }))).toEqual(expected);
  });
});

describe('a body that changes', () => {
  const now: ActorNow = { name: 'Förra', nameFrom: '2009-01-01', endedOn: null };
  const unknown = { ...now, nameFrom: null };
  const ended = { ...now, endedOn: '2020-12-31' };

  it.each([
    [now, 'Nya', '2026-01-01', []],
    [unknown, 'Nya', '1990-01-01', []],
    [now, 'Nya', '2009-01-01', ['DAY_TOO_EARLY']],
    [now, 'Nya', '2009-01-02', []],
    [now, 'Förra', '2026-01-01', ['NAME_SAME']],
    [now, '', '2008-01-01', ['NAME_MISSING', 'DAY_TOO_EARLY']],
    [now, 'x'.repeat(201), '2026-01-01', ['NAME_TOO_LONG']],
    [ended, 'Nya', '2026-01-01', ['ENDED']],
  ])('gets a name: %j %s from %s', (body, name, from, expected) => {
    expect(codes(renameProblems(body, name, from))).toEqual(expected);
  });

  it.each([
    [now, '2026-01-01', []],
    [now, '2008-12-31', ['DAY_TOO_EARLY']],
    [unknown, '1990-01-01', []],
    [ended, '2026-01-01', ['ENDED']],
  ])('ends: %j on %s', (body, day, expected) => {
    expect(codes(closeProblems(body, day))).toEqual(expected);
  });

  it.each([
    [now, [], ['NOBODY']],
    [now, [unknown], []],
    [now, [{ ...now, name: 'B', nameFrom: '2025-12-31' }], []],
    [now, [{ ...now, name: 'B', nameFrom: '2026-01-01' }], ['DAY_TOO_EARLY']],
    [now, [now, ended], ['ENDED']],
    [ended, [now], ['ENDED']],
  ])('takes others over from 2026-01-01: %j %j', (body, others, expected) => {
    expect(codes(mergeProblems(body, others, '2026-01-01'))).toEqual(expected);
  });
});
