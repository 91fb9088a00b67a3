import { tree } from '../align/testing/tree.ts';
import { alignStatutes } from '../align/index.ts';
import type { Statute } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { compareStatutes, comparisonTable, isChangedGroup, numbersIn, redlineGroups } from '../redline/index.ts';
import { countingIds, outline } from '../spec-notation.ts';
import { actTitle, nameInText } from './act-names.ts';
import { amendingAct } from './act.ts';

const FIRST = `Provverkets föreskrifter om planering

Provverket föreskriver följande med stöd av 12 § provförordningen (2001:100).

1 kap. Inledning

Planen

1 § Regionen ska ha en plan som omfattar ledning, personal och sjukvårdsprodukter.

2 § Planen ska ses över varje år av den som ansvarar för den.

Allmänna råd

Planen bör göras känd för den personal som berörs av den.

3 § Handlingar om planen får förvaras hos den som har upprättat dem under tio år.

2 kap. Uppgifter

Tillsyn

1 § Regionen ska lämna uppgifter till Provverket enligt 1 kap. 2 § när verket begär det.

Ikraftträdande- och övergångsbestämmelser

Denna författning träder i kraft den 1 juli 2027.
`;
const SECOND = FIRST.replace('om planering\n', 'om planering och övning\n')
  .replace(/3 § Handlingar[^\n]*\n\n/u, '')
  .replace('2 § Planen ska ses över varje år', '3 § Planen ska ses över vart tredje år')
  .replace('3 § Planen', '2 § Med plan avses det som ledningen har beslutat skriftligen.\n\n3 § Planen')
  .replace('för den personal som berörs av den', 'för all personal som berörs av den')
  .replace('2 kap. Uppgifter', '2 kap. Uppgifter till verket')
  .replace('1 kap. 2 § när', '1 kap. 3 § när')
  .replace('1 juli 2027', '1 januari 2028');

let count = 0;
const parse = (text: string): Statute => parsePlainText(text, countingIds(`v${(count += 1)}-`));

function made(first: string, second: string, more: Partial<Statute> = {}) {
  const [before, after] = [{ ...parse(first), ...more }, parse(second)];
  const alignment = alignStatutes(before, after, { trustIds: false });
  const redline = compareStatutes(before, after, alignment);
  const act = amendingAct(before, after, { alignment, redline }, { authority: 'Provverket' });
  return { before, after, redline, act };
}

describe('the amending act between two versions', () => {
  it('says who decides with what support, each clause on its line, and what it prints in full', () => {
    const { act } = made(FIRST, SECOND, { designation: 'PVFS 2026:3' });
    expect(act.statute.title).toBe(
      'Föreskrifter och allmänna råd om ändring i Provverkets föreskrifter (PVFS 2026:3) om planering',
    );
    expect(act.ingress).toEqual([
      'Provverket föreskriver med stöd av 12 § provförordningen (2001:100) i fråga om Provverkets föreskrifter (PVFS 2026:3) om planering',
      'dels att 1 kap. 3 § ska upphöra att gälla,',
      'dels att nuvarande 1 kap. 2 § ska betecknas 1 kap. 3 §,',
      'dels att författningens rubrik, 2 kap. 1 § och rubriken till 2 kap. samt den nya 1 kap. 3 § ska ha följande lydelse,',
      'dels att det ska införas en ny paragraf, 1 kap. 2 §, av följande lydelse.',
    ]);
    expect(act.further).toEqual([
      'Vidare beslutar Provverket att allmänna råden till 1 kap. 3 § ska ha följande lydelse.',
    ]);
    expect(outline(act.statute).split('\n')).toEqual([
      '1 kap.',
      '  2 §',
      '    | Med plan avses det som ledningen har beslutat skriftligen.',
      '  3 §',
      '    | Planen ska ses över vart tredje år av den som ansvarar för den.',
      '  (råd till 1 kap. 3 §) Allmänna råd',
      '    | Planen bör göras känd för all personal som berörs av den.',
      '2 kap. Uppgifter till verket',
      '  1 §',
      '    | Regionen ska lämna uppgifter till Provverket enligt 1 kap. 3 § när verket begär det.',
      expect.stringContaining('(övergång)'),
      expect.stringContaining('Denna författning träder i kraft den 1 januari 2028.'),
    ]);
    expect(act.entryIntoForce).toBe('1 januari 2028');
    expect(act.gaps).toEqual(['designation', 'decided']);
    expect(act.registerLine).toBe(
      'Upph. 1 kap. 3 §; nuvarande 1 kap. 2 § betecknas 1 kap. 3 §; ändr. författningsrubriken, 1 kap. 3 §, 2 kap. 1 §, rubr. till 2 kap., allmänna råden till 1 kap. 3 §; ny 1 kap. 2 §',
    );
    expect(act.unworded).toEqual([]);
  });

  it('is one sentence where there is one clause, and says what is still to be written', () => {
    const { act } = made(
      FIRST.replace(/^Provverket föreskriver.*$/mu, ''),
      FIRST.replace('tio år', 'fem år').replace(/^Provverket föreskriver.*$/mu, ''),
    );
    expect(act.ingress).toEqual([
      'Provverket föreskriver i fråga om Provverkets föreskrifter om planering att 1 kap. 3 § ska ha följande lydelse.',
    ]);
    expect([act.further, act.entryIntoForce]).toEqual([[], null]);
    expect(act.gaps).toEqual(['basis', 'designation', 'decided', 'entryIntoForce']);
  });

  it('decides general advice alone, and moves a heading with its section', () => {
    const advice = made(FIRST, FIRST.replace('berörs av den', 'berörs'));
    expect([advice.act.ingress, advice.act.further]).toEqual([
      [],
      [
        'Provverket beslutar i fråga om Provverkets föreskrifter om planering att allmänna råden till 1 kap. 2 § ska ha följande lydelse.',
      ],
    ]);
    expect(advice.act.statute.title).toBe('Allmänna råd om ändring i Provverkets föreskrifter om planering');
    const heading = made(
      FIRST,
      FIRST.replace(
        'Tillsyn\n\n1 §',
        'Ansvar\n\n1 § Nämnden ansvarar för att uppgifterna är riktiga och lämnas i tid.\n\nTillsyn\n\n2 §',
      ),
    );
    expect(heading.act.ingress).toContain(
      'dels att rubriken närmast före 2 kap. 1 § ska sättas närmast före 2 kap. 2 §,',
    );
    expect(heading.act.ingress.at(-1)).toBe(
      'dels att det ska införas en ny paragraf, 2 kap. 1 §, och närmast före 2 kap. 1 § en ny rubrik av följande lydelse.',
    );
  });

  it('says which changes no clause covers, and is empty where nothing was changed', () => {
    const ingress = made(FIRST, FIRST.replace('12 § provförordningen', '13 § provförordningen'));
    expect(ingress.act.unworded.map(({ newAddress }) => newAddress)).toEqual(['Ingressen']);
    const { act, redline } = made(FIRST, FIRST);
    expect(redline.changes).toEqual([]);
    expect([act.ingress, act.further, act.registerLine, act.unworded, act.statute.provisions]).toEqual([
      [],
      [],
      '',
      [],
      [],
    ]);
  });

  it('names statutes as a text does', () => {
    const named = (title: string, designation?: string): string =>
      nameInText({ title, ...(designation === undefined ? {} : { designation }) });
    expect(named('Föreskrifter om planering;', 'PVFS 2026:3')).toBe('föreskrifterna (PVFS 2026:3) om planering');
    expect(named('Provverkets föreskrifter och allmänna råd om prov', 'PVFS 2026:3')).toBe(
      'Provverkets föreskrifter och allmänna råd (PVFS 2026:3) om prov',
    );
    expect(named('Provverkets allmänna råd (PVFS 2026:3) om prov', 'PVFS 2026:3')).toBe(
      'Provverkets allmänna råd (PVFS 2026:3) om prov',
    );
    expect(named('Förordning om prov', '2026:30')).toBe('förordningen (2026:30) om prov');
    expect(named('Taxa', 'PVFS 2026:3')).toBe('Taxa (PVFS 2026:3)');
    expect(actTitle({ ...parse('Lag om prov'), title: 'Lag om prov' }, { binds: true, advises: false })).toBe(
      'Föreskrifter om ändring i lagen om prov',
    );
  });
});

describe('the jämförelsetabell', () => {
  it('has every change of the list in one row, a provision whole in both columns, what is unchanged left out', () => {
    const { redline } = made(FIRST, SECOND);
    const rows = comparisonTable(redline);
    expect(rows.flatMap(({ numbers }) => numbers)).toEqual(redline.changes.map(({ number }) => number));
    const words = (parts: (typeof rows)[number]['old']): string[] =>
      parts.map(({ label, text }) =>
        [label, text.map((run) => (run.isChanged ? `_${run.text}_` : run.text)).join('')].filter(Boolean).join(' '),
      );
    expect(rows.map(({ old, now }) => [words(old), words(now)])).toEqual([
      [['Provverkets föreskrifter om planering'], ['Provverkets föreskrifter om planering_ och övning_']],
      [['(Ny bestämmelse)'], ['1 kap. 2 §', '_Med plan avses det som ledningen har beslutat skriftligen._']],
      [
        ['1 kap. 2 §', 'Planen ska ses över _varje _år av den som ansvarar för den.'],
        ['1 kap. 3 §', 'Planen ska ses över _vart tredje _år av den som ansvarar för den.'],
      ],
      [
        ['Allmänna råd', 'Planen bör göras känd för _den _personal som berörs av den.'],
        ['Allmänna råd', 'Planen bör göras känd för _all _personal som berörs av den.'],
      ],
      [
        ['1 kap. 3 §', '_Handlingar om planen får förvaras hos den som har upprättat dem under tio år._'],
        ['(Upphör att gälla)'],
      ],
      [['2 kap. Uppgifter'], ['2 kap. Uppgifter_ till verket_']],
      [
        ['2 kap. 1 §', expect.stringContaining('enligt 1 kap. _2 § _när')],
        ['2 kap. 1 §', expect.stringContaining('enligt 1 kap. _3 § _när')],
      ],
      [
        ['Ikraftträdande- och övergångsbestämmelser', expect.stringContaining('den 1 _juli 2027_')],
        ['Ikraftträdande- och övergångsbestämmelser', expect.stringContaining('den 1 _januari 2028_')],
      ],
    ]);
  });

  it('says of a provision with a new number only that, and leaves out the rows of a table that are as they were', () => {
    const table = (third: string): Statute =>
      tree(
        `1 § Regionen ska ha ett lager.\nBilaga 1 Lager\n| Vara ; Antal\n| Blod ; 10\n| Plasma ; 20\n| Syrgas ; ${third}`,
        countingIds('t'),
      );
    const [before, after] = [table('30'), table('40')];
    const [row] = comparisonTable(compareStatutes(before, after, alignStatutes(before, after)));
    expect(row?.now.map(({ label, kind, text }) => [label, kind, text.map((run) => run.text).join('')])).toEqual([
      ['Bilaga 1', 'heading', 'Lager'],
      ['', 'leftOut', '– – –'],
      ['', 'paragraph', 'Syrgas | 40'],
    ]);
    const { redline } = made(
      `1 § Regionen ska ha en plan.\n\n2 § Planen ska vara skriftlig.`,
      `1 § Regionen ska ha en plan.\n\n2 § Avgift tas ut för tillsyn enligt taxan.\n\n3 § Planen ska vara skriftlig.`,
    );
    expect(comparisonTable(redline).at(-1)).toEqual({
      numbers: [2],
      old: [expect.objectContaining({ label: '2 §' })],
      now: [
        expect.objectContaining({ label: '3 §' }),
        expect.objectContaining({ text: [{ text: '(Ny beteckning, oförändrad lydelse)', isChanged: false }] }),
      ],
    });
    expect(redlineGroups(redline.blocks).filter(isChangedGroup).map(numbersIn)).toEqual([[1], [2]]);
  });
});
