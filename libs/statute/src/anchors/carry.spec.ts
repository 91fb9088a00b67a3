import { alignStatutes } from '../align/index.ts';
import { countingIds, tree } from '../align/testing/tree.ts';
import { carryAnchors, describeAnchor, type Anchor, type Placement } from './index.ts';
import { PLAN, DRILL, REPORT, DUTY, FEE } from '../align/testing/sentences.ts';
import { at, on } from './testing/on.ts';

function carried(oldText: string, newText: string, address: string, quote?: string): Placement {
  const old = tree(oldText, countingIds(1));
  const now = tree(newText, countingIds(2));
  return carryAnchors(old, now, alignStatutes(old, now), [on(old, address, quote)])[0]!;
}

const quoteOf = (placement: Placement): string =>
  placement.segments.flatMap(({ places }) => places.map(({ exact }) => exact)).join(' | ');

describe('anchors on whole provisions', () => {
  const old = `1 § ${PLAN}\n2 § ${DRILL}\n+ ${FEE}\n3 § ${REPORT}`;

  it.each([
    ['unchanged', `1 § ${PLAN}\n2 § ${DRILL}\n+ ${FEE}\n3 § ${REPORT}`, '1 §', '1 §'],
    ['moved', `1 § ${DUTY}\n2 § ${PLAN}\n3 § ${DRILL}\n+ ${FEE}\n4 § ${REPORT}`, '1 §', '2 §'],
    [
      'edited',
      `1 § ${PLAN.replace('en plan', 'en skriftlig plan')}\n2 § ${DRILL}\n+ ${FEE}\n3 § ${REPORT}`,
      '1 §',
      '1 §',
    ],
    [
      'moved_edited',
      `1 § ${DUTY}\n2 § ${PLAN.replace('en plan', 'en skriftlig plan')}\n3 § ${DRILL}\n+ ${FEE}\n4 § ${REPORT}`,
      '1 §',
      '2 §',
    ],
    ['repealed', `1 § ${PLAN}\n2 § ${DRILL}\n+ ${FEE}`, '3 §', null],
    ['orphaned', `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`, '2 § 2 st', '2 §'],
    ['split', `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${FEE}\n4 § ${REPORT}`, '2 §', '2 §'],
    ['merged', `1 § ${PLAN} ${DRILL}\n+ ${FEE}\n2 § ${REPORT}`, '1 §', '1 §'],
  ])('%s', (status, now, from, to) => {
    const placement = carried(old, now, from);
    expect(placement).toMatchObject({ status, address: to, fromAddress: from });
    expect(placement.needsReview).toBe(['repealed', 'orphaned', 'split', 'merged'].includes(status));
  });

  it('names all successors of a split', () => {
    const placement = carried(old, `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${FEE}\n4 § ${REPORT}`, '2 §');
    expect(placement.successors.map(({ address }) => address)).toEqual(['2 §', '3 §']);
  });

  it('asks a person where the successor is unsure', () => {
    const rewritten =
      'Vårdgivaren ska ha rutiner för att larma personal och för att ta emot hjälp från andra regioner i kris.';
    expect(carried(old, `1 § ${rewritten}\n2 § ${DRILL}\n+ ${FEE}\n3 § ${REPORT}`, '1 §')).toMatchObject({
      status: 'needs_review',
      address: '1 §',
      needsReview: true,
    });
  });

  it('keeps an anchor of an unknown provision for a person', () => {
    const statute = tree(old);
    const [placement] = carryAnchors(statute, statute, alignStatutes(statute, statute), [
      { provisionId: 'okänd', segments: [] },
    ]);
    expect(placement).toMatchObject({ status: 'orphaned', provisionId: null, needsReview: true });
  });

  it('a leaf of a repealed section goes with it, a heading or chapter stands for itself', () => {
    expect(carried(`1 § ${PLAN}\n2 § ${DRILL}`, `1 § ${PLAN}`, '2 § 1 st')).toMatchObject({
      status: 'repealed',
      address: null,
    });
    const chapters = `# 1 kap. Lager\n1 § ${PLAN}\n# 2 kap. Övning\n1 § ${DRILL}`;
    expect(carried(chapters, `# 1 kap. Lager\n1 § ${PLAN}`, '2 kap. 1 § 1 st')).toMatchObject({ status: 'repealed' });
    expect(carried(chapters, `# 1 kap. Ny\n1 § ${FEE}\n# 2 kap. Lager\n1 § ${PLAN}`, '1 kap.')).toMatchObject({
      status: 'moved',
      address: '2 kap.',
    });
  });
});

describe('anchors on marked text', () => {
  const old = `1 § ${PLAN} ${DRILL}\n2 § ${REPORT}`;

  it('follows its words to the new number', () => {
    const placement = carried(old, `1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT}`, '1 §', 'läkemedel lagras');
    expect(placement).toMatchObject({ status: 'moved', address: '2 §', needsReview: false });
    expect(quoteOf(placement)).toBe('läkemedel lagras');
  });

  it('takes in words that were put inside, and the words that replaced its first and last', () => {
    const inside = carried(
      old,
      `1 § ${PLAN.replace('hur läkemedel lagras', 'hur läkemedel och blod lagras')} ${DRILL}\n2 § ${REPORT}`,
      '1 §',
      'hur läkemedel lagras',
    );
    expect(inside.status).toBe('edited');
    expect(quoteOf(inside)).toBe('hur läkemedel och blod lagras');
    const edges = carried(
      old,
      `1 § ${PLAN.replace('Vårdgivaren', 'Regionen').replace('lagras', 'förvaras')} ${DRILL}\n2 § ${REPORT}`,
      '1 §',
      'Vårdgivaren ska ha en plan för hur läkemedel lagras',
    );
    expect(quoteOf(edges)).toBe('Regionen ska ha en plan för hur läkemedel förvaras');
  });

  it('keeps the place inside a word that was marked in part', () => {
    expect(quoteOf(carried(old, `1 § ${FEE}\n2 § ${PLAN} ${DRILL}`, '1 §', 'kemedel lag'))).toBe('kemedel lag');
    expect(quoteOf(carried(old, `1 § ${PLAN.replace('ska ha', 'bör ha')} ${DRILL}`, '1 §', 'kemedel lag'))).toBe(
      'kemedel lag',
    );
  });

  it('is orphaned on its section when the words are gone', () => {
    const placement = carried(old, `1 § ${PLAN}\n2 § ${REPORT}`, '1 §', 'arbeta utan el och utan datorjournal');
    expect(placement).toMatchObject({ status: 'orphaned', address: '1 §', needsReview: true });
    expect(placement.segments[0]).toMatchObject({ method: 'none', places: [] });
  });

  it('goes with its section when that is repealed, and is found again when the words stand elsewhere alone', () => {
    expect(carried(old, `1 § ${PLAN} ${DRILL}`, '2 §', 'rapportera sina lager')).toMatchObject({
      status: 'repealed',
      address: null,
    });
    const moved = carried(
      `1 § ${DUTY} ${FEE}\n2 § ${REPORT}\n3 § ${PLAN}`,
      `2 § ${REPORT}\n3 § ${PLAN} Det gäller också om kylkedjan inte bryts under resan.`,
      '1 §',
      'kylkedjan inte bryts under resan.',
    );
    expect(moved).toMatchObject({ address: '3 §', needsReview: true });
    expect(moved.segments[0]!.method).toBe('elsewhere');
  });

  it('says merged of words whose section was merged with another', () => {
    const placement = carried(
      `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${FEE}`,
      `1 § ${PLAN} ${DRILL}\n2 § ${FEE}`,
      '2 §',
      'arbeta utan el',
    );
    expect(placement).toMatchObject({ status: 'merged', address: '1 §', needsReview: true });
    expect(quoteOf(placement)).toBe('arbeta utan el');
  });

  it('does not take a quote that stands twice for the words that were moved', () => {
    const words = 'kylkedjan inte bryts under resan.';
    const placement = carried(
      `1 § ${DUTY} ${FEE}\n2 § ${REPORT}`,
      `2 § ${REPORT}\n3 § Först gäller att ${words} Sedan gäller att ${words}`,
      '1 §',
      words,
    );
    expect(placement).toMatchObject({ status: 'repealed' });
  });

  it('stands on the paragraph itself where no provision of its own kind took the words in', () => {
    const from = `1 § ${REPORT}\nAR\n+ ${DUTY} ${FEE}\n2 § ${DRILL}`;
    const to = `1 § ${REPORT}\n2 § ${DRILL}\n+ Vidare ska det ses till att kylkedjan inte bryts under resan.`;
    const placement = carried(from, to, '1 § allmänna råd', 'att kylkedjan inte bryts under resan.');
    expect(placement).toMatchObject({ address: '2 § 2 st', needsReview: true });
  });

  it('has an outcome also where the alignment says nothing', () => {
    const statute = tree(`1 § ${PLAN}`, countingIds(1));
    const empty = { ...alignStatutes(statute, statute), edges: [] };
    const [placement] = carryAnchors(statute, statute, empty, [on(statute, '1 §')]);
    expect(placement).toMatchObject({ status: 'repealed', confidence: 0.5 });
  });

  it('takes one of two successors that both have all the words', () => {
    const from = tree(`1 § ${PLAN} ${DRILL}`, countingIds(1));
    const to = tree(`1 § ${PLAN} Ny text. ${DRILL}\n2 § ${PLAN} Annan text. ${DRILL}`, countingIds(2));
    const alignment = alignStatutes(from, to);
    const edge = alignment.edges.find(({ level }) => level === 'leaf')!;
    const twice = {
      ...alignment,
      edges: [...alignment.edges, { ...edge, toId: at(to, '2 § 1 st').id, to: '2 § 1 st' }],
    };
    const [placement] = carryAnchors(from, to, twice, [on(from, '1 §', 'en plan')]);
    expect(placement!.segments[0]!.places).toHaveLength(1);
  });

  it('finds a sentence that changed place inside the section', () => {
    const long = `${PLAN} ${DRILL} ${REPORT}`;
    const placement = carried(
      `1 § ${long}\n2 § ${FEE}`,
      `1 § ${REPORT} ${PLAN} ${DRILL}\n2 § ${FEE}`,
      '1 §',
      'rapportera sina lager till Socialstyrelsen',
    );
    expect(quoteOf(placement)).toBe('rapportera sina lager till Socialstyrelsen');
    expect(placement.address).toBe('1 §');
  });

  it('finds a short quote by its surroundings when its paragraph was taken apart', () => {
    const from = `1 § ${PLAN}\n+ Den som äger en buss eller en båt ska anmäla detta till kommunen inom en vecka från köpet.\n2 § ${FEE}`;
    const to = `1 § ${PLAN} Kommunen för ett register. Vem som helst får läsa det. Den som äger en buss eller en båt ska genast anmäla sig.\n2 § ${FEE}`;
    const placement = carried(from, to, '1 §', 'äger en buss eller en båt');
    expect(quoteOf(placement)).toBe('äger en buss eller en båt');
  });

  it('does not take what other words became for the words that are gone', () => {
    const words = 'Den som äger en båt ska betala avgift.';
    const placement = carried(
      `1 § ${PLAN}\n+ ${FEE} ${words} ${DRILL}\n+ ${REPORT} ${FEE} ${words} ${DRILL}`,
      `1 § ${PLAN}\n+ ${FEE} ${DRILL}\n+ ${REPORT} ${FEE} ${words} ${DRILL}`,
      '1 § 2 st',
      words,
    );
    expect(placement).toMatchObject({ status: 'orphaned', address: '1 § 2 st', needsReview: true });
  });

  it('takes words that were put into a paragraph of their own', () => {
    const words = 'Den som äger en båt ska genast betala.';
    const from = `1 § ${PLAN}\n+ ${FEE} ${words} ${DRILL}`;
    const to = `1 § ${PLAN}\n+ ${FEE} ${DRILL}\n+ ${words}`;
    const placement = carried(from, to, '1 § 2 st', words);
    expect(quoteOf(placement)).toBe(words.slice(0, -1));
  });

  it('covers both parts when its paragraph was split between two sections', () => {
    const placement = carried(
      `1 § ${FEE}\n2 § ${PLAN} ${DRILL}`,
      `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}`,
      '2 §',
      'förbrukningsdag. Personalen ska minst en gång',
    );
    expect(placement.status).toBe('split');
    expect(quoteOf(placement)).toBe('förbrukningsdag. | Personalen ska minst en gång');
    expect(placement.successors.map(({ address }) => address).sort()).toEqual(['2 §', '3 §']);
  });

  it('carries several segments as one comment, also when one of them is gone', () => {
    const from = tree(`1 § ${PLAN}\n+ ${DRILL}\n+ ${REPORT}`, countingIds(1));
    const both: Anchor = {
      provisionId: at(from, '1 §').id,
      segments: ['1 § 1 st', '1 § 2 st', '1 § 3 st'].map((address) => {
        const leaf = at(from, address);
        return { provisionId: leaf.id, ...describeAnchor(leaf.text, 0, leaf.text.length) };
      }),
    };
    const to = tree(`1 § ${PLAN}\n+ ${REPORT}`, countingIds(2));
    const [placement] = carryAnchors(from, to, alignStatutes(from, to), [both]);
    expect(placement!.status).toBe('edited');
    expect(placement!.segments.map(({ places }) => places.length)).toEqual([1, 0, 1]);
  });
});
