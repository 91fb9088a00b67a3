import fc from 'fast-check';
import { alignStatutes } from '../align/index.ts';
import {
  impactIds,
  impactStandsRight,
  impactText,
  officialText,
  parseImpactAssessment,
  withImpactAssessment,
} from '../impact/index.ts';
import type { Provision, ProvisionKind, SourceBlock, Statute } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds } from '../spec-notation.ts';
import { findByAddress, flatten } from '../tree.ts';
import type { ReviseCommand } from './command.ts';
import { revise } from './revise.ts';

const LAW = `Föreskrifter om plan

1 kap. Inledning

1 §   Kommunen ska ha en plan enligt 2 §.

2 §   Planen ska

1. ses över varje år, och

2. övas.

2 kap. Uppgifter

1 §   Uppgifter ska lämnas enligt 1 kap. 2 §.
`;

const TEXT: [SourceBlock['kind'], string, number?][] = [
  ['heading', '1. Problemet', 1],
  ['paragraph', 'Det saknas planer enligt 1 kap. 2 § i dag, och det har sagts förr.'],
  ['heading', '5. Kostnader', 1],
  ['heading', '5.1 Regioner', 2],
  ['paragraph', 'Kostnaderna är'],
  ['listItem', 'små för de flesta,'],
  ['listItem', 'större för några få.'],
  ['tableRow', 'Plan | 26 mnkr'],
  ['tableRow', 'Övning | 9 mnkr'],
];

function statute(): Statute {
  const blocks = TEXT.map(([kind, text, level], at): SourceBlock => {
    const cells = kind === 'tableRow' ? { cells: text.split(' | ') } : {};
    return { line: at + 1, kind, text, ...cells, ...(level === undefined ? {} : { level }) };
  });
  const { impact } = parseImpactAssessment(blocks, countingIds('k'));
  return withImpactAssessment(parsePlainText(LAW, countingIds()), impact, countingIds());
}

const KINDS: ProvisionKind[] = [
  ...(['section', 'chapter', 'annex', 'heading', 'subsection', 'item', 'subitem', 'tableRow'] as const),
  ...(['generalAdvice', 'impactAssessment', 'transitional'] as const),
];

interface Draw {
  what: number;
  one: number;
  other: number;
  third: number;
}

const draw = fc.record({ what: fc.nat(9), one: fc.nat(999), other: fc.nat(999), third: fc.nat(999) });
const pick = <T>(row: readonly T[], at: number): T => row[at % row.length]!;

/** Any command on anything, at any place, also where it has no business. */
function commandOf(text: Statute, { what, one, other, third }: Draw): ReviseCommand {
  const all = flatten(text);
  const { id } = pick(all, one);
  const parent = pick<Provision | null>([null, ...all], other);
  const siblings = parent?.children ?? text.provisions;
  const at = { in: parent?.id ?? null, after: pick([{ id: null }, ...siblings] as { id: string | null }[], third).id };
  const node = pick(all, one);
  const cuts = [...node.text.matchAll(/ /gu)].map(({ index }) => index);
  switch (what) {
    case 0:
    case 1:
      return { kind: 'insert', what: pick(KINDS, one), at, text: `Nytt ${one}.`, heading: 'Nytt' };
    case 2:
    case 3:
      return { kind: 'move', id, at };
    case 4:
      return { kind: 'copy', id, at };
    case 5:
      return {
        kind: 'split',
        id,
        at: node.text === '' ? (pick(node.children, third)?.id ?? '') : (pick(cuts, third) ?? 0),
      };
    case 6:
      return { kind: 'merge', id };
    case 7:
      return { kind: 'repeal', id };
    case 8:
      return { kind: 'renumber', id };
    default:
      return { kind: 'write', id, text: `Omskrivet ${third}.` };
  }
}

const said = ({ provisions }: Pick<Statute, 'provisions'>): string =>
  JSON.stringify(flatten({ provisions }).map(({ id, kind, label, text, heading }) => [id, kind, label, text, heading]));

describe('a working copy with a konsekvensutredning', () => {
  it('keeps it last and apart, whatever is done: each command changes the text or it, never both', () => {
    let both = 0;
    fc.assert(
      fc.property(fc.array(draw, { minLength: 30, maxLength: 60 }), (draws) => {
        const base = statute();
        let text = base;
        const newId = countingIds('n');
        for (const one of draws) {
          if (text.provisions.length === 0) break;
          const before = text;
          const revised = revise(text, commandOf(text, one), newId);
          if (!revised.ok) continue;
          text = revised.statute;
          const changed = [officialText, impactText].map((part) => said(part(text)) !== said(part(before)));
          expect(changed).not.toEqual([true, true]);
          if (changed[1]) both += 1;
          expect(impactStandsRight(text)).toBe(true);
          const all = flatten(text);
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
          expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
        }
        const apart = impactIds(base, text);
        for (const { fromId, toId } of alignStatutes(base, text).edges)
          if (fromId !== null && toId !== null) expect(apart.has(fromId)).toBe(apart.has(toId));
      }),
      { numRuns: Number(process.env['SAMSYN_RUNS'] ?? 100), seed: 20261123, endOnFailure: true },
    );
    expect(both).toBeGreaterThan(200);
  }, 60_000);

  it('is written as it is read: headings by their number, lists below their paragraphs, rows among rows', () => {
    const base = statute();
    const id = (address: string, of: Statute = base): string => findByAddress(of, address)!.provision.id;
    const root = id('konsekvensutredning');
    const after = id('konsekvensutredning avsnitt 5.1 rad 2');
    const revised = revise(
      base,
      { kind: 'insert', what: 'heading', at: { in: root, after }, text: '5.2 Kommuner' },
      countingIds('n'),
    );
    expect(revised.ok && findByAddress(revised.statute, 'konsekvensutredning avsnitt 5.2')?.provision.level).toBe(2);
    // what it says of a § stays as its author wrote it
    const moved = revise(base, { kind: 'repeal', id: id('1 kap. 1 §') }, countingIds('n'));
    const renumbered = moved.ok && revise(moved.statute, { kind: 'renumber', id: id('1 kap. 2 §') }, countingIds('n'));
    expect(renumbered && renumbered.ok && said(impactText(renumbered.statute))).toBe(said(impactText(base)));
    expect(renumbered && renumbered.ok && renumbered.followed.map(({ address }) => address)).toEqual([
      '2 kap. 1 § 1 st',
    ]);
  });

  it('can be begun, once, and taken away', () => {
    const bare = officialText(statute());
    const last = bare.provisions.at(-1)!.id;
    const begin = (of: Statute, after: string | null) =>
      revise(of, { kind: 'insert', what: 'impactAssessment', at: { in: null, after }, text: '' }, countingIds('n'));
    const begun = begin(bare, last);
    expect(begun).toMatchObject({ ok: true });
    if (!begun.ok) return;
    const root = begun.statute.provisions.at(-1)!;
    expect([root.kind, root.label, root.address]).toEqual([
      'impactAssessment',
      'Konsekvensutredning',
      'konsekvensutredning',
    ]);
    expect(begin(begun.statute, root.id)).toMatchObject({ ok: false, reason: 'impactApart' });
    expect(begin(bare, null)).toMatchObject({ ok: false, reason: 'impactApart' });
    const gone = revise(begun.statute, { kind: 'repeal', id: root.id }, countingIds('m'));
    expect(gone.ok && said(gone.statute)).toBe(said(bare));
  });
});
