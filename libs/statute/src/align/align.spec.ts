import fc from 'fast-check';
import { flatten, mapProvisions } from '../tree.ts';
import { alignStatutes, type Alignment, type AlignmentEdge } from './index.ts';
import { anyRevision, anyStatute } from './testing/statutes.ts';
import { countingIds, tree } from './testing/tree.ts';
import { PLAN, DRILL, REPORT, DUTY, FEE } from './testing/sentences.ts';

const runs = Number(process.env['SAMSYN_RUNS'] ?? 100);

/** `from→to` of the units, with what happened: `1 §→2 § moved renumbered`. */
function units(alignment: Alignment): string[] {
  return alignment.edges.filter(({ level }) => level === 'unit').map(describe_);
}

function describe_(edge: AlignmentEdge): string {
  const flags = [
    edge.relation === 'same' ? '' : edge.relation,
    edge.moved && 'moved',
    edge.renumbered && 'renumbered',
    edge.textChanged && 'changed',
    edge.consequential && 'consequential',
  ];
  return [`${edge.from ?? '–'}→${edge.to ?? '–'}`, ...flags.filter(Boolean)].join(' ');
}

const align = (old: string, now: string): Alignment =>
  alignStatutes(tree(old, countingIds(1)), tree(now, countingIds(2)));

describe('alignStatutes', () => {
  it('tells a renumbering forced by an insertion from a move', () => {
    expect(units(align(`1 § ${PLAN}\n2 § ${DRILL}`, `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}`))).toEqual([
      '–→1 § inserted',
      '1 §→2 § renumbered',
      '2 §→3 § renumbered',
    ]);
    expect(
      units(align(`1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`, `1 § ${DRILL}\n2 § ${REPORT}\n3 § ${PLAN}`)),
    ).toEqual(['2 §→1 § renumbered', '3 §→2 § renumbered', '1 §→3 § moved renumbered']);
  });

  it('calls a section that changed chapter moved, though the order holds', () => {
    const old = `# 1 kap. Ett\n1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}\n# 2 kap. Två\n1 § ${DUTY}\n2 § ${FEE}`;
    const now = `# 1 kap. Ett\n1 § ${PLAN}\n2 § ${DRILL}\n# 2 kap. Två\n1 § ${REPORT}\n2 § ${DUTY}\n3 § ${FEE}`;
    expect(units(align(old, now))).toContain('1 kap. 3 §→2 kap. 1 § moved renumbered');
    expect(units(align(old, now))).toContain('2 kap. 1 §→2 kap. 2 § renumbered');
  });

  it('sees an edited section through its number that now belongs to another', () => {
    const changed = PLAN.replace('läkemedel', 'läkemedel och blod');
    expect(units(align(`5 § ${PLAN}\n6 § ${DRILL}`, `5 § ${REPORT}\n6 § ${changed}\n7 § ${DRILL}`))).toEqual([
      '–→5 § inserted',
      '5 §→6 § renumbered changed',
      '6 §→7 § renumbered',
    ]);
  });

  it('calls a change of nothing but cross-references and amendment notes consequential', () => {
    const old = `1 § ${PLAN} Undantag finns i 1 och 2 §§. Förordning (2020:1).\n2 § ${DRILL}`;
    const now = `1 § ${PLAN} Undantag finns i 1 och 3 §§. Förordning (2024:7).\n2 § ${FEE}\n3 § ${DRILL}`;
    expect(units(align(old, now))[0]).toBe('1 §→1 § changed consequential');
  });

  it('finds splits and merges, and leaves both to a person', () => {
    const long = `${PLAN} ${DRILL} ${REPORT} ${DUTY}`;
    const split = align(`1 § ${FEE}\n2 § ${long}`, `1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT} ${DUTY}`);
    expect(units(split)).toEqual(['1 §→1 §', '2 §→2 § split changed', '2 §→3 § split renumbered changed']);
    const merge = align(`1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT} ${DUTY}`, `1 § ${FEE}\n2 § ${long}`);
    expect(units(merge)).toEqual(['1 §→1 §', '2 §→2 § merge changed', '3 §→2 § merge renumbered changed']);
    for (const { edges } of [split, merge]) {
      expect(
        edges
          .filter(({ relation, level }) => level === 'unit' && relation !== 'same')
          .every(({ needsReview }) => needsReview),
      ).toBe(true);
    }
    expect(split.counts).toMatchObject({ same: 1, split: 2, merge: 0, needsReview: 2 });
  });

  it('leaves a repeal to a person, and never pairs texts that share nothing though number and neighbours fit', () => {
    const alignment = align(`1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`, `1 § ${PLAN}\n2 § ${FEE}\n3 § ${REPORT}`);
    expect(units(alignment)).toEqual(['1 §→1 §', '2 §→– repealed', '–→2 § inserted', '3 §→3 §']);
    expect(alignment.edges.find(({ relation }) => relation === 'repealed')).toMatchObject({
      needsReview: true,
      reasons: ['repealed'],
    });
  });

  it('is not sure of a section whose words are mostly new', () => {
    const rewritten =
      'Vårdgivaren ska ha rutiner för att larma personal och för att ta emot hjälp från andra regioner i kris.';
    const [edge] = align(`1 § ${PLAN}\n2 § ${DRILL}`, `1 § ${rewritten}\n2 § ${DRILL}`).edges.filter(
      ({ level }) => level === 'unit',
    );
    expect(edge).toMatchObject({ from: '1 §', to: '1 §', needsReview: true });
    expect(edge!.reasons).toContain('lowConfidence');
  });

  it('asks a person where a section seems to hide in another', () => {
    const now = `1 § ${FEE}\n+ 1 a ${PLAN}\n+ ${DUTY}\n2 § ${DRILL}`;
    const [edge] = align(`1 § ${PLAN}\n+ ${DUTY}\n2 § ${DRILL}`, now).edges.filter(
      ({ from, level }) => from === '1 §' && level === 'unit',
    );
    expect(edge).toMatchObject({ to: '1 §', needsReview: true });
    expect(edge!.reasons).toContain('hiddenSection');
    expect(align(now, now).counts.needsReview).toBe(0);
  });

  it('asks a person where a section stands in another chapter in other words: it may be a new rule on the same subject', () => {
    const old = `# 1 kap. A\n1 § ${DRILL}\n2 § ${REPORT}\n# 2 kap. B\n1 § ${PLAN}\n2 § ${DUTY}\n3 § ${FEE}`;
    const other = PLAN.split(' ').slice(0, 12).join(' ');
    const [same, rewritten] = [PLAN, `${other} för den som tar emot patienter från andra länder.`].map((text) =>
      align(
        old,
        `# 1 kap. A\n1 § ${DRILL}\n2 § ${REPORT}\n3 § ${text}\n# 2 kap. B\n1 § ${DUTY}\n2 § ${FEE}`,
      ).edges.find(({ level, from }) => level === 'unit' && from === '2 kap. 1 §'),
    );
    expect(same).toMatchObject({ to: '1 kap. 3 §', moved: true, needsReview: false });
    expect(rewritten).toMatchObject({ to: '1 kap. 3 §', moved: true, reasons: ['lowConfidence'] });
  });

  it('asks a person where a paragraph has left its section for another, unless an id says so', () => {
    const old = `1 § ${PLAN}\n+ ${DRILL}\n2 § ${REPORT}`;
    const now = `1 § ${PLAN}\n2 § ${REPORT}\n3 § ${FEE}\n+ ${DUTY}\n+ ${DRILL}`;
    const left = (alignment: Alignment) => alignment.edges.find(({ from }) => from === '1 § 2 st');
    expect(left(align(old, now))).toMatchObject({ to: '3 § 3 st', needsReview: true, reasons: ['leftSection'] });
    const before = tree(old, countingIds(1));
    const after = tree(now, countingIds(2));
    const carried = mapProvisions(after.provisions, (one) => {
      const from = flatten(before).find(({ text }) => text !== '' && text === one.text);
      return from === undefined ? one : { ...one, id: from.id };
    });
    expect(left(alignStatutes(before, { ...after, provisions: carried }))).toMatchObject({
      to: '3 § 3 st',
      needsReview: false,
    });
  });

  it('keeps copies of one text apart by their neighbours', () => {
    const same = 'Socialstyrelsen får meddela föreskrifter om verkställigheten.';
    const old = `# 1 kap. A\n1 § ${PLAN}\n2 § ${same}\n# 2 kap. B\n1 § ${DRILL}\n2 § ${same}`;
    const now = `# 1 kap. A\n1 § ${FEE}\n2 § ${PLAN}\n3 § ${same}\n# 2 kap. B\n1 § ${DRILL}\n2 § ${same}`;
    expect(units(align(old, now))).toEqual([
      '–→1 kap. 1 § inserted',
      '1 kap. 1 §→1 kap. 2 § renumbered',
      '1 kap. 2 §→1 kap. 3 § renumbered',
      '2 kap. 1 §→2 kap. 1 §',
      '2 kap. 2 §→2 kap. 2 §',
    ]);
  });

  it('never matches general advice to a section', () => {
    expect(units(align(`1 § ${PLAN}\nAR\n+ ${DRILL}`, `1 § ${PLAN}\n2 § ${DRILL}`))).toEqual([
      '1 §→1 §',
      '1 § allmänna råd→– repealed',
      '–→2 § inserted',
    ]);
  });

  it('aligns paragraphs, items and rows inside, and text that went to another section', () => {
    const old = `1 § ${PLAN}\n1. el och vatten till lokalen,\n2. mat och kläder till personal.\n+ ${DRILL}\n2 § ${REPORT}\n+ ${FEE}\nBilaga 1 Lager\n| Vara ; Antal\n| Blod ; 20`;
    const now = `1 § ${DRILL}\n+ ${PLAN}\n1. mat och kläder till personal,\n2. reservkraft från annan region,\n3. el och vatten till lokalen.\n+ ${FEE}\n2 § ${REPORT}\nBilaga 1 Lager\n| Vara ; Antal\n| Plasma ; 7\n| Blod ; 20`;
    const leaves = align(old, now)
      .edges.filter(({ level }) => level === 'leaf')
      .map(describe_);
    expect(leaves).toContain('1 § 1 st→1 § 2 st');
    expect(leaves).toContain('1 § 2 st→1 § 1 st moved');
    expect(leaves).toContain('2 § 2 st→1 § 3 st moved');
    expect(leaves).toContain('–→1 § 2 st 2 p inserted');
    expect(leaves).toContain('bilaga 1 rad 2→bilaga 1 rad 3');
    expect(leaves).toContain('–→bilaga 1 rad 2 inserted');
  });

  it('follows chapters and headings', () => {
    const old = `# 1 kap. Inledning\n= Syfte\n1 § ${PLAN}\n# 2 kap. Tillsyn\n= Avgift\n1 § ${FEE}\n2 § ${REPORT}`;
    const now = `# 1 kap. Inledning\n= Syfte\n1 § ${PLAN}\n# 2 kap. Övning\n1 § ${DRILL}\n# 3 kap. Tillsyn och kontroll\n= Avgifter\n1 § ${FEE}\n2 § ${REPORT}`;
    const containers = align(old, now)
      .edges.filter(({ level }) => level === 'container')
      .map(describe_);
    expect(containers).toEqual([
      '1 kap.→1 kap.',
      '1 kap. rubrik→1 kap. rubrik',
      '–→2 kap. inserted',
      '2 kap.→3 kap. renumbered changed',
      '2 kap. rubrik→3 kap. rubrik changed',
    ]);
  });

  it('aligns a text with itself: nothing moved, nothing changed, nothing to review', () => {
    fc.assert(
      fc.property(anyStatute, (statute) => {
        const { edges, counts } = alignStatutes(statute, { provisions: structuredClone(statute.provisions) });
        for (const edge of edges) {
          expect(edge).toMatchObject({
            relation: 'same',
            moved: false,
            renumbered: false,
            textChanged: false,
            needsReview: false,
          });
          expect(edge.from).toBe(edge.to);
        }
        expect(edges).toHaveLength(flatten(statute).length);
        expect(counts.edges).toBe(edges.length);
      }),
      { numRuns: runs },
    );
  });

  it('aligns a text with itself read again under other ids: nothing moved, nothing changed', () => {
    fc.assert(
      fc.property(anyStatute, (statute) => {
        const newId = countingIds(2);
        const again = mapProvisions(statute.provisions, (provision) => ({ ...provision, id: newId() }));
        const { edges } = alignStatutes(statute, { provisions: again }, { trustIds: false });
        for (const edge of edges) {
          expect(edge).toMatchObject({ relation: 'same', moved: false, renumbered: false, textChanged: false });
          expect(edge.from).toBe(edge.to);
        }
        expect(edges).toHaveLength(flatten(statute).length);
      }),
      { numRuns: runs },
    );
  });

  it('says something of every node, one to one where nothing was split or merged, and always the same', () => {
    fc.assert(
      fc.property(anyRevision, ({ old, new: now }) => {
        const first = alignStatutes(old, now);
        for (const side of ['fromId', 'toId'] as const) {
          const seen = new Set(first.edges.map((edge) => edge[side]));
          for (const { id } of flatten(side === 'fromId' ? old : now)) expect(seen.has(id)).toBe(true);
          const plain = first.edges.filter((edge) => edge.relation === 'same').map((edge) => edge[side]);
          expect(new Set(plain).size).toBe(plain.length);
        }
        for (const edge of first.edges) {
          expect(edge.consequential && !edge.textChanged).toBe(false);
          expect(edge.needsReview).toBe(edge.reasons.length > 0);
          expect(edge.confidence >= 0 && edge.confidence <= 1 && edge.similarity >= 0 && edge.similarity <= 1).toBe(
            true,
          );
        }
        expect(alignStatutes(structuredClone(old), structuredClone(now))).toEqual(first);
      }),
      { numRuns: runs },
    );
  });
});
