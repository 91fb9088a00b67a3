import fc from 'fast-check';
import { alignStatutes, type Alignment } from '../align/index.ts';
import { anyRevision } from '../align/testing/statutes.ts';
import { countingIds, tree } from '../align/testing/tree.ts';
import type { Statute } from '../model.ts';
import { flatten, ownHeading } from '../tree.ts';
import { listOfChanges, rebuild, redlineStatutes, type StatuteRedline } from './index.ts';
import { PLAN, DRILL, REPORT, DUTY, FEE } from '../align/testing/sentences.ts';

const runs = Number(process.env['SAMSYN_RUNS'] ?? 150);

interface Made {
  old: Statute;
  new: Statute;
  alignment: Alignment;
  redline: StatuteRedline;
}

function make(oldText: string, newText: string): Made {
  const old = tree(oldText, countingIds(1));
  const now = tree(newText, countingIds(2));
  const alignment = alignStatutes(old, now);
  return { old, new: now, alignment, redline: redlineStatutes(old, now, alignment) };
}

const nodesOf = (statute: Statute): object[] =>
  flatten(statute).map((node) => ({ id: node.id, text: node.text, title: ownHeading(node) ?? '' }));

function expectWhole({ old, new: now, redline }: Omit<Made, 'alignment'>): void {
  expect(rebuild(redline, 'old')).toEqual(nodesOf(old));
  expect(rebuild(redline, 'new')).toEqual(nodesOf(now));
}

describe('redlineStatutes', () => {
  it('gives both versions back byte for byte, in order', () => {
    fc.assert(
      fc.property(anyRevision, ({ old, new: now }) => {
        expectWhole({ old, new: now, redline: redlineStatutes(old, now, alignStatutes(old, now)) });
      }),
      { numRuns: runs },
    );
  });

  it('gives both versions back for any alignment, right or wrong', () => {
    fc.assert(
      fc.property(
        anyRevision,
        fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.constantFrom('same', 'split', 'merge'), fc.boolean()), {
          maxLength: 30,
        }),
        ({ old, new: now }, draws) => {
          const alignment = alignStatutes(old, now);
          const from = flatten(old);
          const to = flatten(now);
          const template = alignment.edges[0]!;
          const edges = draws.flatMap(([a, b, relation, moved]) =>
            to.length === 0
              ? []
              : [
                  {
                    ...template,
                    fromId: from[a % from.length]!.id,
                    toId: to[b % to.length]!.id,
                    relation: relation as 'same',
                    moved,
                  },
                ],
          );
          expectWhole({ old, new: now, redline: redlineStatutes(old, now, { ...alignment, edges }) });
        },
      ),
      { numRuns: runs },
    );
  });

  it('shows a move at the new place with its edits inside, and a mark where it stood', () => {
    const made = make(
      `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`,
      `1 § ${DRILL}\n2 § ${REPORT}\n3 § ${PLAN.replace('plan', 'skriftlig plan')}`,
    );
    const shown = made.redline.blocks.map(
      ({ change, oldAddress, newAddress }) => `${change} ${oldAddress ?? '–'}→${newAddress ?? '–'}`,
    );
    expect(shown).toEqual([
      'movedAway 1 §→3 §',
      'same 2 §→1 §',
      'same 2 § 1 st→1 § 1 st',
      'same 3 §→2 §',
      'same 3 § 1 st→2 § 1 st',
      'moved 1 §→3 §',
      'edited 1 § 1 st→3 § 1 st',
    ]);
    expect(listOfChanges(made.redline).map(({ text }) => text)).toEqual([
      '1 § (tidigare 2 §): omnumrerad',
      '2 § (tidigare 3 §): omnumrerad',
      '3 § (tidigare 1 §): flyttad',
      '3 § 1 st (tidigare 1 § 1 st): ändrad',
    ]);
    expectWhole(made);
  });

  it('shows what was split as the text it was, each part in its place', () => {
    const made = make(
      `1 § ${FEE}\n2 § ${PLAN} ${DRILL} ${REPORT} ${DUTY}`,
      `1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT} ${DUTY}`,
    );
    const parts = made.redline.blocks.filter(({ oldAddress }) => oldAddress === '2 § 1 st');
    expect(parts).toHaveLength(2);
    for (const { segments } of parts)
      expect(segments.find(({ kind }) => kind === 'same')!.text.length).toBeGreaterThan(100);
    expect(listOfChanges(made.redline, 'en').map(({ text }) => text)).toContain('3 § (formerly 2 §): split');
    expectWhole(made);
  });

  it('shows what was merged as the texts it was', () => {
    const made = make(
      `1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT} ${DUTY}`,
      `1 § ${FEE}\n2 § ${PLAN} ${DRILL} ${REPORT} ${DUTY}`,
    );
    const whole = made.redline.blocks.find(({ newAddress }) => newAddress === '2 § 1 st')!;
    expect(whole.sources.map(({ length }) => length)).toEqual([`${PLAN} ${DRILL}`.length, `${REPORT} ${DUTY}`.length]);
    expect(
      whole.segments
        .filter(({ kind }) => kind === 'same')
        .map(({ text }) => text)
        .join('').length,
    ).toBeGreaterThan(340);
    expect(made.redline.blocks.filter(({ change }) => change === 'movedAway')).not.toHaveLength(0);
    expectWhole(made);
  });

  it('tells consequential changes, new titles, rows and whole sections apart', () => {
    const made = make(
      `# 1 kap. Plan\n1 § ${PLAN} Se 2 §.\n2 § ${DRILL}\n+ ${FEE}\nBilaga 1 Lager\n| Vara ; Antal\n| Blod ; 20`,
      `# 1 kap. Planer\n1 § ${PLAN} Se 3 §.\n2 § ${DUTY}\n3 § ${DRILL}\nBilaga 1 Lager\n| Vara ; Antal\n| Blod ; 25`,
    );
    expect(listOfChanges(made.redline).map(({ text }) => text)).toEqual([
      '1 kap.: ändrad',
      '1 kap. 1 § 1 st: följdändring',
      '1 kap. 2 §: ny',
      '1 kap. 3 § (tidigare 1 kap. 2 §): omnumrerad',
      '1 kap. 2 § 2 st: utgår',
      'bilaga 1 rad 2: ändrad',
    ]);
    const row = made.redline.blocks.find(({ newAddress }) => newAddress === 'bilaga 1 rad 2')!;
    expect(row.cells).toEqual([
      [{ kind: 'same', text: 'Blod' }],
      [
        { kind: 'deleted', text: '20' },
        { kind: 'inserted', text: '25' },
      ],
    ]);
    expectWhole(made);
  });
});
