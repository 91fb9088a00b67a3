import fc from 'fast-check';
import { alignStatutes } from '../align/index.ts';
import { type Anchor, carryAnchors, describeAnchor } from '../anchors/index.ts';
import type { Provision, ProvisionKind, Statute } from '../model.ts';
import { referencesOf } from '../references/resolve.ts';
import { countingIds } from '../spec-notation.ts';
import { cellsOf, rowText } from '../table-row.ts';
import { flatten, walk } from '../tree.ts';
import type { Kinship, ReviseCommand, Spot } from './command.ts';
import { marked, WORDS } from './marked-text.ts';
import { pairsOfCopy } from './pairs.ts';
import { revise } from './revise.ts';

/** So many commands in a row, each with its numbers to choose by. A row takes seconds: a hundredth of the runs of other properties. */
const COMMANDS = 200;
const RUNS = Math.ceil(Number(process.env['SAMSYN_RUNS'] ?? 100) / 100);

interface Draw {
  what: number;
  one: number;
  other: number;
  third: number;
  anew: boolean;
}

/** Two hundred draws from one number: what fails is told by that number. */
function drawsOf(seed: number): Draw[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return Math.abs(state ^ (state >>> 13)) % 10_000;
  };
  return Array.from({ length: COMMANDS }, () => ({
    what: next() % 100,
    one: next(),
    other: next(),
    third: next(),
    anew: next() % 2 === 0,
  }));
}

const pick = <T>(row: readonly T[], at: number): T => row[at % row.length]!;

/** A command that a person could give there; the numbers choose which. */
function commandOf(statute: Statute, { what, one, other, third, anew }: Draw): ReviseCommand {
  const all = flatten(statute);
  const node = pick(all, one);
  const numbering = anew ? 'renumber' : 'letter';
  if (what < 12)
    return inTable(
      pick(
        all.filter(({ kind }) => kind === 'tableRow'),
        one,
      ),
      other,
      third,
    );
  if (what < 24) return { kind: 'insert', ...spotFor(all, other, third), numbering };
  if (what < 44) return { kind: 'move', id: node.id, at: spotLike(statute, all, node, other), numbering };
  if (what < 52) return { kind: 'copy', id: node.id, at: spotLike(statute, all, node, other), numbering };
  if (what < 65) return { kind: 'split', id: node.id, at: cutOf(node, other), numbering };
  if (what < 74) return { kind: 'merge', id: node.id };
  if (what < 82)
    return {
      kind: 'repeal',
      id: pick(
        all.filter(({ kind }) => kind !== 'chapter' && kind !== 'annex'),
        one,
      ).id,
    };
  return { kind: 'renumber', id: node.id };
}

function inTable({ id, header }: Provision, at: number, how: number): ReviseCommand {
  const column = at % 4;
  const kinds: ReviseCommand[] = [
    { kind: 'writeCell', id, column, text: `${pick(WORDS, how)} i ${at}` },
    { kind: 'insertColumn', id, at: column },
    { kind: 'repealColumn', id, at: column },
    { kind: 'markHeader', id, header: header !== true },
  ];
  return pick(kinds, how);
}

const PARENTS: [ProvisionKind, ProvisionKind][] = [
  ['section', 'chapter'],
  ['section', 'chapter'],
  ['subsection', 'section'],
  ['item', 'subsection'],
  ['tableRow', 'annex'],
];

function spotFor(all: Provision[], at: number, what: number): { what: ProvisionKind; at: Spot; text: string } {
  const [kind, parentKind] = pick(PARENTS, what);
  const parent = pick(
    all.filter((one) => one.kind === parentKind),
    at,
  );
  const after = at % 5 === 0 ? null : (pick([{ id: null }, ...parent.children], what) as { id: string | null }).id;
  return { what: kind, at: { in: parent.id, after }, text: `Nytt led ${at} om ${pick(WORDS, what)}.` };
}

/** Among others of its kind, anywhere. */
function spotLike(statute: Statute, all: Provision[], node: Provision, at: number): Spot {
  const other = pick(
    all.filter(({ kind }) => kind === node.kind),
    at,
  );
  for (const { provision, ancestors } of walk(statute.provisions))
    if (provision.id === other.id) return { in: ancestors.at(-1)?.id ?? null, after: at % 4 === 0 ? null : other.id };
  return { in: null, after: null };
}

function cutOf(node: Provision, at: number): number | string {
  if (node.text === '') return pick(node.children, at)?.id ?? '';
  const spaces = [...node.text.matchAll(/ (?!\(m)/gu)].map(({ index }) => index);
  return pick(spaces, at) ?? 0;
}

/** What each marked reference reaches, by its mark: read from the text alone. A mark that was copied is there several times, and means the same. */
function reached(statute: Statute): Map<string, { words: string; ids: string[] }[]> {
  const found = new Map<string, { words: string; ids: string[] }[]>();
  const byId = new Map(flatten(statute).map((one) => [one.id, one.text]));
  for (const { provisionId, end, text: words, targets } of referencesOf(statute)) {
    const mark = /^ \((m\d+)\)/u.exec(byId.get(provisionId)!.slice(end))?.[1];
    if (mark) found.set(mark, [...(found.get(mark) ?? []), { words, ids: targets.map(({ id }) => id).sort() }]);
  }
  return found;
}

/** The provision in which a mark stands. */
const standing = (statute: Statute, mark: string): string =>
  flatten(statute)
    .flatMap(({ address, text: words }) => (words.includes(`(${mark})`) ? [`${address}: ${words}`] : []))
    .join();

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe('any two hundred changes in a row', () => {
  it('keep ids unique and accounted for, addresses unique, and every reference meaning what it meant or told of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        let statute = marked();
        const newId = countingIds('n');
        let made = 0;
        const told = new Set<string>();
        for (const one of drawsOf(seed)) {
          const command = commandOf(statute, one);
          const before = reached(statute);
          const revised = revise(statute, command, newId);
          if (!revised.ok) continue;
          made += 1;
          const old = flatten(statute).map(({ id }) => id);
          const now = flatten(revised.statute);
          const ids = now.map(({ id }) => id);
          expect(unique(ids)).toBe(true);
          expect(unique(now.map(({ address }) => address))).toBe(true);
          for (const node of now) if (node.kind === 'tableRow') expect(node.text).toBe(rowText(cellsOf(node)));
          const gone = new Map(revised.gone.map(({ id, into }) => [id, into]));
          expect(old.filter((id) => !ids.includes(id)).sort()).toEqual([...gone.keys()].sort());
          const after = reached(revised.statute);
          const texts = revised.left.map(({ text: words }) => words);
          for (const [mark, all] of before) {
            const [meant] = all as [(typeof all)[number]];
            const is = after.get(mark);
            if (told.has(mark) || !now.some(({ text: words }) => words.includes(`(${mark})`))) continue;
            const wanted = [...new Set(meant.ids.map((id) => gone.get(id) ?? id))].filter((id) => ids.includes(id));
            const same = is?.every(({ ids: own }) => wanted.every((id) => own.includes(id))) ?? false;
            const only =
              is?.every(({ ids: own }) => own.every((id) => wanted.includes(id) || !old.includes(id))) ?? false;
            const lost = meant.ids.some((id) => gone.get(id) === null);
            if (all.some(({ words: said }) => texts.includes(said))) told.add(mark);
            else if (!same || !only)
              throw new Error(
                JSON.stringify(
                  {
                    command,
                    mark,
                    meant,
                    is,
                    left: texts,
                    was: standing(statute, mark),
                    stands: standing(revised.statute, mark),
                    targets: meant.ids.map((id) => [
                      flatten(statute).find((x) => x.id === id)?.address,
                      now.find((x) => x.id === id)?.address,
                    ]),
                  },
                  null,
                  1,
                ),
              );
            if (lost && !meant.words.includes('–')) expect(texts).toContain(meant.words);
          }
          statute = revised.statute;
        }
        expect(made).toBeGreaterThan(COMMANDS / 4);
      }),
      { numRuns: RUNS, seed: 20261123, endOnFailure: true },
    );
  }, 120_000);

  it('carry every comment: one outcome each, none on words that are another’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const base = marked();
        let statute = base;
        const steps: Kinship[] = [];
        const newId = countingIds('n');
        for (const one of drawsOf(seed)) {
          const revised = revise(statute, commandOf(statute, one), newId);
          if (!revised.ok) continue;
          statute = revised.statute;
          steps.push(revised);
        }
        const anchors = flatten(base).flatMap(anchorsOn);
        const placements = carryAnchors(
          base,
          statute,
          alignStatutes(base, statute, { judged: pairsOfCopy(base, statute, steps) }),
          anchors,
        );
        expect(placements).toHaveLength(anchors.length);
        const now = new Map(flatten(statute).map((one) => [one.id, one]));
        const before = new Map(flatten(base).map((one) => [one.id, one]));
        placements.forEach((placement, at) => {
          const { segments } = anchors[at]!;
          expect(placement.provisionId === null).toBe(placement.status === 'repealed');
          if (placement.provisionId !== null) expect(now.has(placement.provisionId)).toBe(true);
          const { provisionId: on } = anchors[at]!;
          const words = before.get(on)!.text;
          // where its provision stands with the same words, it stands there, or a person is asked
          if (words !== '' && now.get(on)?.text === words && !placement.needsReview)
            expect({ on, placed: placement.provisionId }).toEqual({ on, placed: on });
          // the words a comment is put on are there
          if (placement.status === 'unchanged' || placement.status === 'moved')
            for (const { segment, places } of placement.segments)
              expect(
                places.map(({ provisionId, start, end }) => now.get(provisionId)!.text.slice(start, end)).join(''),
              ).toBe(segments[segment]!.exact);
        });
      }),
      { numRuns: RUNS, seed: 20261124, endOnFailure: true },
    );
  }, 120_000);
});

/** A comment on the whole provision, and one on four words of it. */
function anchorsOn({ id, text: words }: Provision): Anchor[] {
  const whole: Anchor = { provisionId: id, segments: [] };
  const end = words.split(' ').slice(0, 4).join(' ').length;
  if (end === 0) return [whole];
  return [whole, { provisionId: id, segments: [{ provisionId: id, ...describeAnchor(words, 0, end) }] }];
}
