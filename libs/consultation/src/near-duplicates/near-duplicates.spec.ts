import fc from 'fast-check';
import { withoutGreetings } from './greetings.ts';
import { NearDuplicates, type GroupableComment } from './index.ts';
import { isNear, sharedCount } from './likeness.ts';
import { ownWording, wordingOf } from './wording.ts';
import { wordHashes, wordsOf } from './words.ts';

const WORDS = (
  'vården lager läkemedel krav kostnad region kommun patient kris beredskap plan övning el vatten personal ansvar statligt stöd ' +
  'orimligt viktigt behövs saknas tydlighet tid pengar upphandling samverkan tillsyn avgift glesbygd sjukhus apotek leverans'
).split(' ');

/** A text of `length` words that depends on nothing but the seed. */
function words(seed: number, length: number): string[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length]!;
  });
}
const text = (seed: number, length: number): string => `${words(seed, length).join(' ')}.`;

function grouped(comments: readonly GroupableComment[], draft?: string): string[][] {
  const set = new NearDuplicates(draft === undefined ? {} : { draft });
  for (const comment of comments) set.add(comment);
  return set.groups().map(({ members }) => members.map(({ id }) => id));
}

describe('NearDuplicates', () => {
  const letter = text(1, 120);

  it('groups copies, copies with own words, and lightly reworded ones, and nothing else', () => {
    const reworded = words(1, 120)
      .map((word, index) => (index % 25 === 12 ? 'dessutom' : word))
      .join(' ');
    const comments = [
      { id: 'a', text: letter },
      { id: 'b', text: `Hej!\n${text(2, 40)} ${letter}\nMed vänlig hälsning, Handläggare 1` },
      { id: 'c', text: reworded },
      { id: 'd', text: text(3, 120) },
      { id: 'e', text: letter.toUpperCase() },
    ];
    expect(grouped(comments)).toEqual([['a', 'b', 'c', 'e']]);
  });

  it('shows the common text once and the own words of each beside', () => {
    const own = 'Vår ö har ingen bro och båten går inte när isen ligger.';
    const set = new NearDuplicates();
    for (const [id, said] of [
      ['a', letter],
      ['b', `${letter} ${own}`],
      ['c', `Tack för möjligheten. ${letter}`],
    ] as const) {
      set.add({ id, text: said });
    }
    const [group] = set.groups();
    expect(group).toEqual({
      id: 'a',
      members: [
        { id: 'a', ownText: '' },
        { id: 'b', ownText: own },
        { id: 'c', ownText: 'Tack för möjligheten.' },
      ],
      common: letter,
    });
    expect(set.groupOf('b')).toEqual(group);
    expect(set.groupOf('x')).toBeUndefined();
  });

  it('marks where own words were left out from between', () => {
    const middle = words(1, 120);
    const said = [
      ...middle.slice(0, 40),
      'helt',
      'andra',
      'ord',
      'här',
      ...middle.slice(40, 90),
      'och',
      'även',
      'där',
      ...middle.slice(90),
    ].join(' ');
    const set = new NearDuplicates();
    set.add({ id: 'a', text: letter });
    set.add({ id: 'b', text: letter });
    set.add({ id: 'c', text: said });
    expect(set.groupOf('c')!.members.at(-1)!.ownText).toBe('helt andra ord här … och även där');
  });

  it('never groups across places; a person gets them to judge', () => {
    const set = new NearDuplicates();
    set.add({ id: 'a', text: letter, place: '5 §' });
    set.add({ id: 'b', text: letter, place: '7 §' });
    set.add({ id: 'c', text: letter, place: '5 §' });
    set.add({ id: 'd', text: letter });
    expect(set.groups().map(({ place, members }) => [place, members.map(({ id }) => id)])).toEqual([
      ['5 §', ['a', 'c']],
    ]);
    expect(set.acrossPlaces()).toContainEqual({ a: 'a', b: 'b' });
    expect(set.all()).toHaveLength(3);
  });

  it('does not take the draft quoted by two for one opinion, and leaves it out of the own words', () => {
    const quote = text(7, 90);
    const comments = [
      { id: 'a', text: `${quote} ${text(8, 30)}` },
      { id: 'b', text: `${quote} ${text(9, 30)}` },
    ];
    expect(grouped(comments)).toEqual([['a', 'b']]);
    expect(grouped(comments, quote)).toEqual([]);
    expect(ownWording(`${quote} Egna ord.`, new Set(), new Set(wordingOf(quote).shingles))).toBe('Egna ord.');
  });

  it('says nothing of texts too short to be the same on purpose', () => {
    expect(grouped(['a', 'b'].map((id) => ({ id, text: 'Vi har inga synpunkter på förslaget.' })))).toEqual([]);
    expect(grouped(['a', 'b'].map((id) => ({ id, text: '' })))).toEqual([]);
    const rule = (authority: string) =>
      `${authority} får meddela de föreskrifter som behövs för verkställigheten av denna förordning`;
    expect(
      grouped([
        { id: 'a', text: rule('Socialstyrelsen') },
        { id: 'b', text: rule('Socialstyrelsen') },
      ]),
    ).toEqual([['a', 'b']]);
    expect(
      grouped([
        { id: 'a', text: rule('Socialstyrelsen') },
        { id: 'b', text: rule('Skolverket i samråd med Skolinspektionen') },
      ]),
    ).toEqual([]);
  });

  it('joins two groups when a comment ties them, and refuses an id twice', () => {
    const [one, two] = [text(11, 150), text(12, 150)];
    const comments = [
      { id: 'a', text: one },
      { id: 'b', text: one },
      { id: 'c', text: two },
      { id: 'd', text: `${one} ${two}` },
    ];
    expect(grouped(comments)).toEqual([['a', 'b', 'c', 'd']]);
    const set = new NearDuplicates();
    expect(set.add({ id: 'a', text: one })).toBe(1);
    expect(set.add({ id: 'b', text: one })).toBe(2);
    expect(() => set.add({ id: 'a', text: two })).toThrow('added before');
  });

  it('keeps a large campaign cheap and whole', () => {
    const comments = Array.from({ length: 300 }, (_, index) => ({
      id: `${index}`,
      text: `${letter} ${text(1000 + index, 12)}`,
    }));
    const groups = grouped(comments);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toHaveLength(300);
  });

  it('puts every comment in exactly one group, whatever is said, and the same each time', () => {
    const comment = fc.record({
      seed: fc.nat(5),
      length: fc.nat(80),
      more: fc.string({ maxLength: 30 }),
      place: fc.option(fc.constantFrom('1 §', '2 §'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 25 }), (list) => {
        const comments = list.map(({ seed, length, more, place }, index) => ({
          id: `k${index}`,
          text: `${text(seed, length)} ${more}`,
          ...(place && { place }),
        }));
        const run = () => {
          const set = new NearDuplicates();
          for (const item of comments) set.add(item);
          return set.all();
        };
        const groups = run();
        expect(groups.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(
          comments.map(({ id }) => id).sort(),
        );
        for (const { members, place } of groups) {
          for (const { id } of members) expect(comments.find((item) => item.id === id)!.place).toBe(place);
        }
        expect(run()).toEqual(groups);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever the order', () => {
  /** Letters sent as they are, cut, reworded or with own words around them, and answers of one's own. */
  const comment = fc
    .record({
      letter: fc.nat(3),
      cut: fc.nat(60),
      own: fc.nat(40),
      every: fc.integer({ min: 8, max: 60 }),
      place: fc.option(fc.constantFrom('1 §', '2 §'), { nil: undefined }),
    })
    .map(({ letter, cut, own, every, place }) => ({
      text: [
        ...words(own + 100, own),
        ...words(letter, 100 - cut).map((word, at) => (at % every === 7 ? 'dessutom' : word)),
      ].join(' '),
      ...(place && { place }),
    }));
  const comments = fc
    .array(comment, { minLength: 1, maxLength: 20 })
    .map((list) => list.map((item, at) => ({ ...item, id: `k${at}` })));
  const membership = (set: NearDuplicates): string[] =>
    set
      .all()
      .map(({ members }) =>
        members
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
      )
      .toSorted();

  it('comments added one by one, asked about in between, stand as those added at once, in any order', () => {
    fc.assert(
      fc.property(
        comments.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
        ),
        ([list, shuffled]) => {
          const atOnce = new NearDuplicates();
          for (const item of list) atOnce.add(item);
          const oneByOne = new NearDuplicates();
          for (const item of shuffled) {
            const count = oneByOne.add(item);
            expect(oneByOne.groupOf(item.id)!.members).toHaveLength(count);
          }
          expect(membership(oneByOne)).toEqual(membership(atOnce));
        },
      ),
      { numRuns: Number(process.env['SAMSYN_RUNS'] ?? 100) },
    );
  });
});

describe('the parts of it', () => {
  it('words are counted and hashed alike, composed or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (said) => {
        expect(wordHashes(said)).toHaveLength(wordsOf(said).length);
        expect(wordHashes(said.normalize('NFD'))).toEqual(wordHashes(said));
      }),
    );
  });

  it.each([
    ['Hej! Vi tillstyrker. Med vänlig hälsning, Handläggare 1', 'Vi tillstyrker.'],
    ['Till Socialstyrelsen,\nVi avstyrker.\nVänliga hälsningar\nKommunen', 'Vi avstyrker.'],
    ['Dear all, we object. Sincerely, the board', 'we object.'],
    ['Till 5 § bör läggas en mening.', 'Till 5 § bör läggas en mening.'],
    ['Vi tillstyrker.', 'Vi tillstyrker.'],
    ['Hej!', 'Hej!'],
    ['', ''],
  ])('greetings: %j', (given, kept) => {
    const { start, end } = withoutGreetings(given);
    expect(given.slice(start, end).trim()).toBe(kept);
  });

  it('likeness needs much in common: a share of all, or one text whole in the other', () => {
    const range = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, index) => from + index);
    expect(sharedCount(range(0, 10), range(5, 20))).toBe(5);
    expect(isNear(range(0, 100), range(0, 90))).toBe(true);
    expect(isNear(range(0, 100), range(0, 400))).toBe(true);
    expect(isNear(range(0, 100), range(30, 400))).toBe(false);
    expect(isNear(range(0, 20), range(0, 18))).toBe(true);
    expect(isNear(range(0, 20), range(8, 30))).toBe(false);
    expect(isNear(range(0, 5), range(0, 5))).toBe(false);
  });
});
