import fc from 'fast-check';
import { alignStatutes } from '../align/index.ts';
import { anyRevision } from '../align/testing/statutes.ts';
import { DRILL, FEE, PLAN, REPORT } from '../align/testing/sentences.ts';
import { countingIds, tree } from '../align/testing/tree.ts';
import { flatten } from '../tree.ts';
import { changedSpans, type ChangedSpan } from './index.ts';

const spans = (old: string, now: string): ChangedSpan[] => {
  const [before, after] = [tree(old, countingIds(1)), tree(now, countingIds(2))];
  return changedSpans(before, after, alignStatutes(before, after));
};
const told = (found: readonly ChangedSpan[]): string[] =>
  found.map(
    ({ kind, fromAddress, toAddress, oldText, newText }) =>
      `${kind} ${fromAddress ?? '–'}→${toAddress ?? '–'} ${oldText}|${newText}`,
  );

describe('changedSpans', () => {
  it('tells each change of words by itself, with where it stands', () => {
    const found = spans(
      `1 § ${DRILL}`,
      `1 § ${DRILL.replace('en gång', 'två gånger').replace('datorjournal', 'journal')}`,
    );
    expect(told(found)).toEqual([
      'edited 1 § 1 st→1 § 1 st en gång |två gånger ',
      'edited 1 § 1 st→1 § 1 st datorjournal|journal',
    ]);
    expect(found.map(({ oldStart }) => oldStart)).toEqual([DRILL.indexOf('en gång'), DRILL.indexOf('datorjournal')]);
  });

  it('tells a new and a repealed section as one, and a new number as what follows', () => {
    const found = spans(`1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`, `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}`);
    expect(found.map(({ kind, explainsItself }) => `${kind} ${explainsItself}`).toSorted()).toEqual([
      'inserted false',
      'renumbered true',
      'renumbered true',
      'repealed false',
    ]);
    expect(found.find(({ kind }) => kind === 'inserted')?.newText).toContain(FEE);
  });

  it('calls a reference that follows a renumbering what it is', () => {
    const found = spans(`1 § ${PLAN}\n2 § ${DRILL} Se 1 §.`, `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL} Se 2 §.`);
    expect(found.filter(({ explainsItself }) => !explainsItself).map(({ kind }) => kind)).toEqual(['inserted']);
  });

  it('tells a new title', () => {
    const [before, after] = [tree(`1 § ${PLAN}`), { ...tree(`1 § ${PLAN}`), title: 'Ett annat prov' }];
    expect(changedSpans(before, after, alignStatutes(before, after))).toMatchObject([
      { kind: 'edited', field: 'title', oldText: 'Prov', newText: 'Ett annat prov' },
    ]);
  });

  it('leaves nothing out, gives each its own key, and finds the old words where it says', () => {
    fc.assert(
      fc.property(anyRevision, ({ old, new: now }) => {
        const alignment = alignStatutes(old, now);
        const found = changedSpans(old, now, alignment);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const touched = new Set(found.flatMap(({ fromId, toId }) => [fromId, toId]));
        for (const edge of alignment.edges)
          if (edge.level === 'leaf' && edge.relation === 'same' && edge.textChanged)
            expect(touched.has(edge.toId)).toBe(true);
        const texts = new Map(flatten(old).map(({ id, text }) => [id, text]));
        for (const { field, fromId, oldStart, oldText } of found)
          if (field === 'text' && fromId !== null && oldStart !== null)
            expect(texts.get(fromId)?.slice(oldStart, oldStart + oldText.length)).toBe(oldText);
      }),
      { numRuns: 60 },
    );
  });
});
