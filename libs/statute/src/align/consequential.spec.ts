import { alignStatutes } from './index.ts';
import { changeJudge } from './consequential.ts';
import { countingIds, tree } from './testing/tree.ts';

const FILL = [
  'Vårdgivaren ska ha en plan för hur läkemedel lagras och byts ut före sista förbrukningsdag.',
  'Personalen ska minst en gång om året öva på att arbeta utan el och utan datorjournal.',
  'Varje region ska senast den 1 mars rapportera sina lager till Socialstyrelsen skriftligt.',
  'Avgiften för tillsyn är 1 000 kronor och betalas i förskott till länsstyrelsen varje kvartal.',
];

const old = tree(
  `# 1 kap. A\n1 § ${FILL[0]}\n2 § ${FILL[1]}\n# 2 kap. B\n1 § ${FILL[2]}\n2 § ${FILL[3]}\nBilaga 1 Lista\n| a ; b`,
  countingIds(1),
);
const now = tree(
  `# 1 kap. A\n1 § Nytt om något helt annat än lager och personal.\n2 § ${FILL[0]}\n3 § ${FILL[1]}\n# 2 kap. Nytt\n1 § Detta kapitel handlar om fartyg och hamnar i utlandet.\n# 3 kap. B\n1 § ${FILL[2]}\n2 § ${FILL[3]}\nBilaga 1 Karta\n| x ; y\nBilaga 2 Lista\n| a ; b`,
  countingIds(2),
);

/** Judges a sentence in 1 kap. 2 § that became 1 kap. 3 §. */
function judge(before: string, after: string): boolean {
  const nodes = (statute: typeof old) => statute.provisions.flatMap((node) => [node, ...node.children]);
  const pairs = alignStatutes(old, now).edges.flatMap(({ fromId, toId }) => {
    const from = nodes(old).find(({ id }) => id === fromId);
    const to = nodes(now).find(({ id }) => id === toId);
    return from && to ? [{ old: from, new: to }] : [];
  });
  return changeJudge(pairs).isConsequential(before, after, '1 kap. 2 § 1 st', '1 kap. 3 § 1 st');
}

describe('a consequential change', () => {
  it.each([
    ['Se 1 §.', 'Se 2 §.'],
    ['Se 1 kap. 1 §.', 'Se 1 kap. 2 §.'],
    ['Se 2 kap. 2 §.', 'Se 3 kap. 2 §.'],
    ['Se 1 och 2 §§.', 'Se 2 och 3 §§.'],
    ['Se 2 kap. 1–2 §§.', 'Se 3 kap. 1–2 §§.'],
    ['Se 2 kap.', 'Se 3 kap.'],
    ['Se bilaga 1.', 'Se bilaga 2.'],
    ['Se 1 §. Förordning (2020:1).', 'Se 2 §. Förordning (2024:7).'],
    ['Se 1 §. Förordning (2020:1).', 'Se 1 §. Förordning (2024:7).'],
    ['Den ska. Förordning (2020:1).', 'Den ska. Förordning (2024:7).'],
  ])('%s → %s', (before, after) => {
    expect(judge(before, after)).toBe(true);
  });

  it.each([
    ['Se 1 §.', 'Se 1 §.'],
    ['Se 1 §.', 'Se 3 §.'],
    ['Se 2 kap. 1 §.', 'Se 3 kap. 2 §.'],
    ['Se 2 kap.', 'Se 4 kap.'],
    ['Se bilaga 1.', 'Se bilaga 3.'],
    ['Den får se 1 §.', 'Den ska se 2 §.'],
    ['Se 7 § lagen (2010:900).', 'Se 8 § lagen (2010:900).'],
    ['Se § 7.', 'Se § 8.'],
  ])('is not: %s → %s', (before, after) => {
    expect(judge(before, after)).toBe(false);
  });

  it('a section is one when all that differs in it is one', () => {
    const before = tree(`1 § ${FILL[0]}\n2 § ${FILL[1]} Se 1 §.\n+ ${FILL[2]} Se också 1 §.`, countingIds(1));
    const same = tree(
      `1 § ${FILL[3]}\n2 § ${FILL[0]}\n3 § ${FILL[1]} Se 2 §.\n+ ${FILL[2]} Se också 2 §.`,
      countingIds(2),
    );
    const other = tree(
      `1 § ${FILL[3]}\n2 § ${FILL[0]}\n3 § ${FILL[1]} Se 2 §.\n+ ${FILL[2]} Se också 1 §.\n+ Mer.`,
      countingIds(2),
    );
    const edge = (version: typeof before) =>
      alignStatutes(before, version).edges.find(({ from, level }) => from === '2 §' && level === 'unit');
    expect(edge(same)).toMatchObject({ textChanged: true, consequential: true });
    expect(edge(other)).toMatchObject({ textChanged: true, consequential: false });
  });
});
