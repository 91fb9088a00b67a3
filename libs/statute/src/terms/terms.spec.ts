import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Statute } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { revise } from '../revise/revise.ts';
import { countingIds } from '../spec-notation.ts';
import { findByAddress } from '../tree.ts';
import { checkTerms } from './check-terms.ts';
import { definedTerms } from './terms.ts';
import { placesOf, rootsOf } from './words.ts';

const TEXT = `Föreskrifter om beredskap

1 kap. Inledande bestämmelser

1 §   I dessa föreskrifter avses med

1. vårdgivare: den som bedriver verksamhet,

2. herrelös strålkälla: en strålkälla som ingen har ansvar för,

3. mobil enhet (ME): en enhet som kan flyttas, och

4. övning: ett prov av planen.

2 §   Med reservkraft avses i dessa föreskrifter egen elförsörjning.

2 kap. Krav

1 §   Vårdgivarens register ska finnas. Övningarna ska följas upp i ME.

2 §   Den som finner herrelösa strålkällor ska anmäla det.

3 §   Reservkraft enligt definitionen i 1 kap. 2 § ska finnas.
`;
const text = (): Statute => parsePlainText(TEXT, countingIds());
const found = (base: Statute | null, now: Statute): string[] =>
  checkTerms(base, now).map(({ code, address, message }) => `${code} ${address}: ${message}`);

function after(statute: Statute, address: string, how: { text?: string; repeal?: true }): Statute {
  const { id } = findByAddress(statute, address)!.provision;
  const command = how.repeal ? ({ kind: 'repeal', id } as const) : ({ kind: 'write', id, text: how.text! } as const);
  const revised = revise(statute, command, countingIds('n'));
  if (!revised.ok) throw new Error(revised.reason);
  return revised.statute;
}

describe('the terms of a text', () => {
  it('are found in lists and in sentences, with their other names and where they hold', () => {
    expect(definedTerms(text()).map(({ names, address, isListed }) => [names, address, isListed])).toEqual([
      [['vårdgivare'], '1 kap. 1 § 1 st 1 p', true],
      [['herrelös strålkälla'], '1 kap. 1 § 1 st 2 p', true],
      [['mobil enhet', 'ME'], '1 kap. 1 § 1 st 3 p', true],
      [['övning'], '1 kap. 1 § 1 st 4 p', true],
      [['reservkraft'], '1 kap. 2 § 1 st', false],
    ]);
    const none = parsePlainText(
      'Lag\n\n1 §   Det som avses i 2 § gäller: allt.\n\n2 §   Med detta avses intet.\n',
      countingIds(),
    );
    expect(definedTerms(none)).toEqual([]);
  });

  it('are known in their inflected forms, and not in words that they are only part of', () => {
    const said = (term: string, words: string): string[] =>
      placesOf(term, words).map(({ start, end }) => words.slice(start, end));
    expect(said('vårdgivare', 'Vårdgivarna, en vårdgivares och vårdgivarregister')).toEqual([
      'Vårdgivarna',
      'vårdgivares',
    ]);
    expect(said('herrelös strålkälla', 'de herrelösa strålkällorna')).toEqual(['herrelösa strålkällorna']);
    expect(said('plan', 'planering av planen')).toEqual(['planen']);
    expect(rootsOf('återkallelse')).toEqual(rootsOf('återkalla'));
  });
});

describe('the check of terms', () => {
  it('has nothing to say of a text whose terms are used', () => {
    expect(found(text(), text())).toEqual([]);
  });

  it('tells of a term that nothing uses any more, also when only a compound is left', () => {
    const base = text();
    const unused = after(base, '2 kap. 2 §', { repeal: true });
    expect(found(base, unused)).toEqual([
      'unusedTerm 1 kap. 1 § 1 st 2 p: ”herrelös strålkälla” definieras men används inte i texten.',
    ]);
    expect(found(base, after(base, '2 kap. 1 § 1 st', { text: 'Övningsplan för vårdgivarregister i ME.' }))).toEqual(
      [],
    );
  });

  it('tells of a term whose definition is gone, or now is of another, where it is used', () => {
    const base = text();
    expect(found(base, after(base, '1 kap. 1 § 1 st 1 p', { repeal: true }))).toEqual([
      'undefinedTerm 2 kap. 1 § 1 st: ”vårdgivare” har inte längre någon definition men används här.',
    ]);
    const renamed = after(base, '1 kap. 1 § 1 st 4 p', { text: 'prövning: ett prov av planen.' });
    expect(found(base, renamed)).toEqual([
      'unusedTerm 1 kap. 1 § 1 st 4 p: ”prövning” definieras men används inte i texten.',
      'undefinedTerm 2 kap. 1 § 1 st: ”övning” definieras nu som ”prövning” men används här.',
    ]);
    const kept = after(renamed, '2 kap. 1 § 1 st', { text: 'Vårdgivarens register i ME och prövningarna ska finnas.' });
    expect(found(base, kept)).toEqual([]);
  });

  it('tells of a reference to a definition where there is none, and of a term that is defined twice', () => {
    const base = text();
    const nowhere = after(base, '1 kap. 2 § 1 st', { text: 'Reservkraft ska övas.' });
    expect(found(base, nowhere)).toContain(
      'noDefinition 2 kap. 3 § 1 st: ”1 kap. 2 §” sägs innehålla en definition, men där finns ingen.',
    );
    const twice = after(base, '1 kap. 1 § 1 st 4 p', { text: 'vårdgivare: den som ger vård. Övning är annat.' });
    expect(found(null, twice)).toEqual([
      'definedTwice 1 kap. 1 § 1 st 4 p: ”vårdgivare” definieras också i 1 kap. 1 § 1 st 1 p.',
    ]);
  });
});

const corpus = process.env['SAMSYN_CORPUS'] ?? new URL('../../../../../shared/corpus', import.meta.url).pathname;
const statutes = `${corpus}/01_regulations_sv`;

if (existsSync(statutes)) {
  describe('statutes in force', () => {
    it('get hardly a remark: at most one in ten of them', () => {
      const files = readdirSync(statutes, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /^(?:sfs|foreskrifter)[^p].*\.txt$/u.test(file),
      );
      const every = files.filter((_file, index) => index % 4 === 0);
      const remarks = every.flatMap((file) =>
        checkTerms(null, parsePlainText(readFileSync(`${statutes}/${file}`, 'utf8'), countingIds())),
      );
      expect(every.length).toBeGreaterThan(50);
      expect(remarks.length).toBeLessThanOrEqual(every.length / 10);
    }, 60_000);
  });
} else it.skip('statutes in force: the corpus is not here', () => undefined);
