import { COMMENT_KINDS, countsAsSection, DISPOSITIONS, flattenProvisions, STANCES } from '@samsyn/consultation';
import { parsePlainText, type Statute } from '@samsyn/statute';
import { loadDecided, loadDecidedText } from './decided.ts';

let made = 0;
const read = (version: 1 | 2): Statute =>
  parsePlainText(loadDecidedText(version), () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`);
const [first, second] = [read(1), read(2)];
const seed = loadDecided();
const comments = seed.answers.flatMap((answer) => answer.comments);
const textAt = (statute: Statute, address: string): string | undefined =>
  flattenProvisions(statute.provisions).find(({ provision }) => provision.address === address)?.provision.text;

describe('the round of the demo that is over', () => {
  it('has two versions of a whole föreskrift, read without anything left', () => {
    for (const statute of [first, second]) {
      expect(statute.notUnderstood).toEqual([]);
      const sections = flattenProvisions(statute.provisions).filter(({ provision }) => countsAsSection(provision.kind));
      expect(sections).toHaveLength(13);
    }
  });

  it('has comments that stand where they say, of codes there are, each decided once', () => {
    for (const { address, quote, kind } of comments) {
      expect(COMMENT_KINDS).toContain(kind);
      if (address !== null) expect([address, textAt(first, address)]).not.toEqual([address, undefined]);
      if (quote !== undefined) expect(textAt(first, address ?? '')).toContain(quote);
    }
    for (const { stance } of seed.answers) expect(STANCES).toContain(stance);
    expect(seed.decisions.map(({ comment }) => comment).toSorted()).toEqual(comments.map(({ ref }) => ref).toSorted());
    for (const { disposition } of seed.decisions) expect(DISPOSITIONS).toContain(disposition);
  });

  it('ties every comment that was met to a change, and no other', () => {
    const met = seed.decisions.filter(({ disposition }) => ['ACCEPTED', 'PARTLY'].includes(disposition));
    const tied = new Set(seed.why.flatMap((one) => one.comments));
    expect([...tied].toSorted()).toEqual(met.map(({ comment }) => comment).toSorted());
  });
});
