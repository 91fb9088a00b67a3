import fc from 'fast-check';
import { canonicalAnswer, canonicalJson, type CanonicalAnswer } from './canonical-answer.ts';

const answer: CanonicalAnswer = {
  format: 'samsyn-answer-1',
  roundId: 'r',
  versionId: 'v',
  versionHash: 'h',
  organisationId: 'o',
  overallStance: 'SUPPORTS',
  endorsesActorId: null,
  generalText: { type: 'doc' },
  stances: [
    { provisionId: 'b', stance: 'OPPOSES' },
    { provisionId: 'a', stance: 'SUPPORTS' },
  ],
  comments: [
    {
      id: '2',
      provisionId: null,
      target: 'WHOLE',
      segments: [],
      kind: 'LEGAL',
      body: { type: 'doc' },
      proposedWording: null,
      proposedReason: null,
    },
    {
      id: '1',
      provisionId: 'a',
      target: 'PROVISION',
      segments: [],
      kind: 'LEGAL',
      body: { type: 'doc' },
      proposedWording: 'x',
      proposedReason: null,
    },
  ],
};

describe('canonical JSON (RFC 8785)', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    [[true, 1, 'å'], '[true,1,"å"]'],
    [{ b: 1, a: { å: 1, z: 2 } }, '{"a":{"z":2,"å":1},"b":1}'],
    [{ a: undefined, b: 0 }, '{"b":0}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3 }, '{"\\r":2,"1":3,"€":1}'],
    [1e21, '1e+21'],
    [-0, '0'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('refuses what is not JSON', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow('not JSON');
    expect(() => canonicalJson([undefined])).toThrow('not JSON');
    expect(() => canonicalJson(() => 1)).toThrow('not JSON');
  });

  it('means the same as the value and is its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('the canonical answer', () => {
  it('does not depend on the order things were written in', () => {
    const turned = { ...answer, stances: [...answer.stances].reverse(), comments: [...answer.comments].reverse() };
    expect(canonicalAnswer(turned)).toBe(canonicalAnswer(answer));
  });

  it('keeps things under one key in the order they came', () => {
    const twice = (...stances: ('OPPOSES' | 'SUPPORTS')[]): string =>
      canonicalAnswer({ ...answer, stances: stances.map((stance) => ({ provisionId: 'a', stance })) });
    expect(twice('OPPOSES', 'SUPPORTS')).not.toBe(twice('SUPPORTS', 'OPPOSES'));
  });

  it('changes with every word of it', () => {
    const [first, second] = answer.comments as [CanonicalAnswer['comments'][0], CanonicalAnswer['comments'][0]];
    const variants = [
      { ...answer, overallStance: 'OPPOSES' as const },
      { ...answer, generalText: { type: 'doc', content: [] } },
      { ...answer, comments: [first] },
      { ...answer, comments: [first, { ...second, proposedWording: 'y' }] },
      { ...answer, versionHash: 'other' },
    ];
    expect(new Set([answer, ...variants].map(canonicalAnswer)).size).toBe(variants.length + 1);
  });
});
