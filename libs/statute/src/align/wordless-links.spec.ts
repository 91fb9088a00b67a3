import type { Statute } from '../model.ts';
import { findByAddress } from '../tree.ts';
import { alignStatutes } from './index.ts';
import { DRILL, DUTY, FEE, PLAN, REPORT } from './testing/sentences.ts';
import { countingIds, tree } from './testing/tree.ts';

/** A statute in which the subsections named have no words of their own. */
function without(words: string, version: number, ...addresses: string[]): Statute {
  const statute = tree(words, countingIds(version));
  for (const address of addresses) findByAddress(statute, address)!.provision.text = '';
  return statute;
}

const leafEdges = (old: Statute, now: Statute): string[] =>
  alignStatutes(old, now)
    .edges.filter(({ level }) => level === 'leaf')
    .map(({ from, to, moved }) => `${from ?? '–'}→${to ?? '–'}${moved ? ' moved' : ''}`);

describe('nodes without words of their own', () => {
  const list = `1 § ${PLAN}\n+ x\n1. ${DRILL}\n2. ${REPORT}`;

  it('go where their items go', () => {
    const now = `1 § ${FEE}\n+ ${PLAN}\n+ x\n1. ${DRILL}\n2. ${REPORT}`;
    expect(leafEdges(without(list, 1, '1 § 2 st'), without(now, 2, '1 § 3 st'))).toEqual([
      '–→1 § 1 st',
      '1 § 1 st→1 § 2 st',
      '1 § 2 st→1 § 3 st',
      '1 § 2 st 1 p→1 § 3 st 1 p',
      '1 § 2 st 2 p→1 § 3 st 2 p',
    ]);
  });

  it('go to the list that took most of them', () => {
    const three = `1 § ${PLAN}\n+ x\n1. ${DRILL}\n2. ${REPORT}\n3. ${DUTY}`;
    const two = `1 § ${PLAN}\n+ x\n1. ${DRILL}\n+ x\n1. ${REPORT}\n2. ${DUTY}`;
    const edges = leafEdges(without(three, 1, '1 § 2 st'), without(two, 2, '1 § 2 st', '1 § 3 st'));
    expect(edges).toContain('1 § 2 st→1 § 3 st');
    expect(edges).toContain('–→1 § 2 st');
    const even = `1 § ${PLAN}\n+ x\n1. ${DRILL}\n+ x\n1. ${REPORT}`;
    const list2 = `1 § ${PLAN}\n+ x\n1. ${DRILL}\n2. ${REPORT}`;
    expect(leafEdges(without(list2, 1, '1 § 2 st'), without(even, 2, '1 § 2 st', '1 § 3 st'))).toContain(
      '1 § 2 st→1 § 2 st',
    );
  });

  it('are the same where they got words, and moved when all under them moved', () => {
    expect(
      leafEdges(without(list, 1, '1 § 2 st'), tree(list.replace('x', 'Planen ska innehålla'), countingIds(2))),
    ).toContain('1 § 2 st→1 § 2 st');
    const elsewhere = `2 § ${FEE}\n+ x\n1. ${DRILL}\n2. ${REPORT}`;
    const edges = leafEdges(
      without(`${list}\n2 § ${FEE}\n3 § ${DUTY}`, 1, '1 § 2 st'),
      without(`1 § ${PLAN}\n${elsewhere}\n3 § ${DUTY}`, 2, '2 § 2 st'),
    );
    expect(edges).toContain('1 § 2 st→2 § 2 st moved');
  });

  it('without anything under them go by kind, label and place, and are gone where there is no such place', () => {
    const empty = `1 § ${PLAN}\n+ x\n2 § ${FEE}`;
    expect(leafEdges(without(empty, 1, '1 § 2 st'), without(empty, 2, '1 § 2 st'))).toContain('1 § 2 st→1 § 2 st');
    const gone = leafEdges(without(empty, 1, '1 § 2 st'), tree(`1 § ${PLAN}\n2 § ${FEE}`, countingIds(2)));
    expect(gone).toContain('1 § 2 st→–');
  });
});
