import fc from 'fast-check';
import type { Statute } from '../../model.ts';
import { flatten } from '../../tree.ts';
import { countingIds, tree } from './tree.ts';

const WORDS = (
  'anmälan ansökan tillstånd tillsyn verksamhet kommun region myndighet patient läkare journal uppgift beslut avgift ersättning ' +
  'kontroll rapport plan övning beredskap lager läkemedel transport lokal personal ansvar samråd skriftligt årligen genast särskilt ' +
  'ska får bör inte minst senast inom efter före enligt och eller samt för av till vid om som den det en ett'
).split(' ');

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 25 })
  .map((words) => `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`);

/** A section as lines of the notation, without its number. */
const section = fc
  .record({ first: sentence, more: fc.array(sentence, { maxLength: 2 }), items: fc.array(sentence, { maxLength: 3 }) })
  .map(({ first, more, items }) => ({
    first,
    rest: [...items.map((text, index) => `${index + 1}. ${text}`), ...more.map((text) => `+ ${text}`)],
  }));

type Section = { first: string; rest: string[] };

const asNotation = (sections: readonly Section[]): string =>
  [
    '# 1 kap. Början',
    ...sections.flatMap(({ first, rest }, index) => [
      ...(index === 4 ? ['# 2 kap. Slutet'] : []),
      `${index + 1} § ${first}`,
      ...rest,
    ]),
  ].join('\n');

const sections = fc.array(section, { minLength: 1, maxLength: 10 });

/** Takes the words from some subsections that are lists: then only their items tell them apart. */
function takeLeadIns(statute: Statute, isTaken: () => boolean): Statute {
  for (const node of flatten(statute)) {
    if (node.kind === 'subsection' && node.children.length > 0 && isTaken()) node.text = '';
  }
  return statute;
}

/** Any small statute. */
export const anyStatute: fc.Arbitrary<Statute> = fc
  .record({ list: sections, taken: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }) })
  .map(({ list, taken }) => {
    let at = 0;
    return takeLeadIns(tree(asNotation(list), countingIds(1)), () => taken[(at += 1) % taken.length]!);
  });

/** Any statute and a revision of it: sections left out, put in, moved and changed, numbered through again. */
export const anyRevision: fc.Arbitrary<{ old: Statute; new: Statute }> = fc
  .record({
    list: sections,
    fresh: fc.array(section, { maxLength: 3 }),
    seed: fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
  })
  .map(({ list, fresh, seed }) => {
    let at = 0;
    const draw = (below: number): number => seed[(at += 1) % seed.length]! % below;
    const next: Section[] = list.filter(() => draw(6) > 0);
    for (const item of fresh) next.splice(draw(next.length + 1), 0, item);
    if (next.length > 1 && draw(2) === 0) next.push(...next.splice(draw(next.length), 1));
    const changed = next.map((item) =>
      draw(3) === 0
        ? { first: item.first.replace(/\w+\./, `${WORDS[draw(WORDS.length)]!}.`), rest: item.rest.slice(draw(2)) }
        : item,
    );
    const isTaken = (): boolean => draw(4) === 0;
    return {
      old: takeLeadIns(tree(asNotation(list), countingIds(1)), isTaken),
      new: takeLeadIns(tree(asNotation(changed), countingIds(2)), isTaken),
    };
  });
