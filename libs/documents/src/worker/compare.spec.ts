import { type AlignmentEdge, alignStatutes, parsePlainText, type Statute } from '@samsyn/statute';
import { officePresent, throughOffice } from '../testing/libreoffice.ts';
import { readOk } from '../testing/read.ts';
import { schemaErrors, schemaPresent } from '../testing/schema.ts';
import { unzipXml } from '../testing/unzip.ts';
import { compareVersions, type Comparison, type VersionPair, writeComparison } from './compare.ts';

const TEXTS = [
  `Provverkets föreskrifter om planering

Provverket föreskriver följande med stöd av 12 § provförordningen (2001:100).

1 kap. Inledning

1 § Regionen ska ha en plan som omfattar

1. ledning,

2. personal, och

3. sjukvårdsprodukter.

2 § Planen ska ses över varje år av den som ansvarar för den.

3 § Avgift tas ut för tillsyn enligt verkets taxa, om inte annat följer av 2 §.

Allmänna råd

Planen bör göras känd för den personal som berörs av den.

2 kap. Uppgifter

1 § Regionen ska lämna uppgifter till Provverket enligt 1 kap. 2 § när verket begär det.

3 kap. Tillsyn

1 § Tillsynen utövas av Provverket i hela landet.

Denna författning träder i kraft den 1 juli 2027.
`,
];
TEXTS.push(
  TEXTS[0]!
    .replace('2 § Planen ska ses över varje år', '3 § Planen ska ses över vart tredje år')
    .replace('3 § Avgift', '2 § Avgift')
    .replace('följer av 2 §', 'följer av 3 §')
    .replace(/(3 § Planen[^\n]*\n\n)(2 § Avgift[^\n]*\n\n)/u, '$2$1')
    .replace('1 kap. 2 § när', '1 kap. 3 § när'),
);
TEXTS.push(
  TEXTS[1]!
    .replace('3. sjukvårdsprodukter.', '3. läkemedel och sjukvårdsprodukter.')
    .replace('som berörs av den', 'som berörs')
    .replace('om planering', 'om planering och övning')
    .replace('2 kap. Uppgifter\n', '2 kap. Uppgifter\n\n1 § Nämnden svarar för att uppgifterna är riktiga.\n')
    .replace('1 § Regionen ska lämna', '2 § Regionen ska lämna')
    .replace('1 juli 2027', '1 januari 2028'),
);

const idsOf = (version: number) => {
  let id = 0;
  return () => `0000000${version}-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`;
};
let count = 0;
const versions: Statute[] = TEXTS.map((text) => parsePlainText(text, idsOf((count += 1))));
const steps: AlignmentEdge[][] = [0, 1].map(
  (at) => alignStatutes(versions[at]!, versions[at + 1]!, { trustIds: false }).edges,
);
const pair: VersionPair = { versions: [versions[0]!, null, versions[2]!], steps, authority: 'Verket' };
const asFile = (format: Comparison['format'], of: VersionPair = pair): Comparison => ({
  ...{ ...of, format, title: 'Ändringar', author: 'Provverket', date: '2026-11-22T10:00:00Z' },
  lead: ['Version 1 jämförd med version 3.'],
});
const bookmarks = (xml: string): number[] =>
  [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="andring_(\d+)"/g)].map((match) => Number(match[1]));
const inOrder = (numbers: readonly number[]): number[] => [...numbers].toSorted((a, b) => a - b);
const documentOf = async (bytes: Uint8Array): Promise<string> => (await unzipXml(bytes)).get('word/document.xml') ?? '';

describe('two versions held against each other', () => {
  it('have the same changes under the same numbers on the page and in every file', async () => {
    const { redline } = await compareVersions(pair);
    const numbers = redline.changes.map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(6);
    expect(new Set(redline.changes.map(({ kind }) => kind))).toEqual(
      new Set(['edited', 'moved', 'renumbered', 'consequential', 'inserted']),
    );
    const page = new TextDecoder().decode(await writeComparison(asFile('html')));
    expect(inOrder([...page.matchAll(/ id="andring-(\d+)"/g)].map((match) => Number(match[1])))).toEqual(numbers);
    expect([...page.matchAll(/<li><a href="#andring-(\d+)"/g)].map((match) => Number(match[1]))).toEqual(numbers);
    expect(page).toContain('Version 1 jämförd med version 3.');
    expect(inOrder(bookmarks(await documentOf(await writeComparison(asFile('docx')))))).toEqual(numbers);
    const table = await documentOf(await writeComparison(asFile('table')));
    expect(bookmarks(table)).toEqual(numbers);
    const following = redline.changes.filter(({ follows }) => follows).length;
    expect(table).toContain(`${numbers.length} ändringar, varav ${following} följdändringar.`);
  });

  it('are composed of the steps between them, in either direction, and aligned where a step is not known', async () => {
    const kinds = async (of: VersionPair) =>
      (await compareVersions(of)).redline.changes.map(({ kind, newAddress }) => `${kind} ${newAddress}`);
    const known = await kinds(pair);
    expect(known).toContain('moved 1 kap. 3 §');
    expect(await kinds({ ...pair, versions, steps: [null, steps[1]!] })).toEqual(known);
    const back = (await compareVersions({ ...pair, backwards: true })).redline;
    expect(back.changes).toHaveLength(known.length);
    expect(back.changes.some(({ kind, oldAddress }) => kind === 'repealed' && oldAddress === '2 kap. 1 §')).toBe(true);
    await expect(compareVersions({ ...pair, steps: [null, steps[1]!] })).rejects.toThrow('missing');
    await expect(compareVersions({ ...pair, versions: [versions[0]!], steps: [] })).rejects.toThrow('Two versions');
  });

  it('are a jämförelsetabell with its heads on every page and what differs in italics', async () => {
    const xml = await documentOf(await writeComparison(asFile('table')));
    expect(xml).toMatch(/<w:tblHeader\/>.*Nuvarande lydelse.*Föreslagen lydelse/su);
    expect(xml).toMatch(/<w:i\/>[^/]*(?:<[^>]*\/>)*<\/w:rPr><w:t[^>]*>läkemedel och /u);
    const { plainText } = await readOk(await writeComparison(asFile('table')));
    expect(plainText).toContain('(Ny bestämmelse)');
    expect(plainText).not.toContain('Tillsynen utövas');
    const none = await documentOf(
      await writeComparison(asFile('table', { ...pair, versions: [versions[0]!, versions[0]!], steps: [null] })),
    );
    expect([none.includes('Inga ändringar.'), none.includes('<w:tbl>')]).toEqual([true, false]);
  });

  it('are an ändringsförfattning in Word, with what is still to be written', async () => {
    const { plainText } = await readOk(await writeComparison(asFile('act')));
    const { act } = await compareVersions(pair);
    for (const words of [...act.ingress, ...act.further, act.registerLine]) expect(plainText).toContain(words);
    expect(plainText).toContain('Föreskrifter och allmänna råd om ändring i Provverkets föreskrifter om planering;');
    expect(plainText).toContain('Denna författning träder i kraft den 1 januari 2028.');
    expect(plainText).toContain('Dagen för beslutet.');
    expect([act.unworded, act.entryIntoForce]).toEqual([[], '1 januari 2028']);
    const bare = { ...versions[0]!, enactingClause: 'Beslutat av oss.' };
    const none = { ...pair, versions: [versions[0]!, bare], steps: [null] };
    const empty = await readOk(await writeComparison(asFile('act', none)));
    for (const words of ['Inga ändringar.', 'Bemyndigandet:', 'Ingressen', 'träder i kraft den [datum].'])
      expect(empty.plainText).toContain(words);
  });

  (schemaPresent ? it : it.skip)(
    'are an ändringsförfattning in valid Akoma Ntoso',
    async () => {
      const document = new TextDecoder().decode(await writeComparison(asFile('actAkn')));
      expect(document).toContain('name="amendment"');
      expect(await schemaErrors([document])).toEqual([]);
    },
    60_000,
  );

  (officePresent ? it : it.skip)(
    'open in LibreOffice, all three Word files (skipped where it is not installed)',
    async () => {
      for (const format of ['docx', 'table', 'act'] as const) {
        const again = throughOffice(await writeComparison(asFile(format)), ['docx']);
        const xml = await documentOf(again);
        if (format !== 'act') expect(bookmarks(xml).length).toBeGreaterThan(6);
        expect(xml).toContain('Nämnden svarar för');
      }
    },
    180_000,
  );
});
