import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { flatten, type Statute } from '@samsyn/statute';
import { readDocument, statuteDocx, toAkomaNtoso, toStatute } from './index.ts';
import { readOk, readRefused } from './testing/read.ts';
import { schemaErrors, schemaPresent } from './testing/schema.ts';
import { countingIds } from './testing/statutes.ts';

const CORPUS = process.env['SAMSYN_CORPUS'] ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const present = existsSync(join(CORPUS, 'INDEX.csv'));

const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(CORPUS, folder, name));

const read = async (path: string): Promise<Statute> => toStatute(await readOk(readFileSync(path), path), countingIds());
const sections = (statute: Statute): string[] =>
  [
    ...new Set(
      flatten(statute)
        .filter((each) => each.kind === 'section')
        .map((each) => each.address),
    ),
  ].sort();
const every = <T>(items: readonly T[], step: number): T[] => items.filter((_item, index) => index % step === 0);

if (!present) it.skip('the corpus is absent: documents are not read from it', () => undefined);

(present ? describe : describe.skip)('real documents of the corpus', () => {
  jest.setTimeout(300_000);

  it('PDF files give the same sections as the texts made from them by another program; a scanned one is refused', async () => {
    const texts = new Map(
      filesUnder('01_regulations_sv/foreskrifter', '.txt').map((path) => [basename(path, '.txt'), path]),
    );
    let compared = 0;
    const different: string[] = [];
    for (const path of filesUnder('01_regulations_sv/foreskrifter_pdf', '.pdf')) {
      const result = await readDocument(readFileSync(path), path);
      if (!result.ok) {
        expect([basename(path), result.code]).toEqual(['RA-FS-2004_2.pdf', 'SCANNED_PDF']);
        continue;
      }
      const twin = texts.get(basename(path, '.pdf'));
      if (twin === undefined) continue;
      compared += 1;
      const [found, wanted] = [sections(toStatute(result, countingIds())), sections(await read(twin))];
      if (found.join() !== wanted.join()) different.push(`${basename(path)}: ${found.length} of ${wanted.length}`);
    }
    expect(compared).toBeGreaterThan(40);
    expect(different).toEqual([]);
  });

  it('old Word files get a plain refusal', async () => {
    for (const path of filesUnder('06_docx', '.doc')) {
      expect(await readRefused(readFileSync(path), path)).toMatchObject({
        code: 'UNKNOWN_TYPE',
        message: expect.stringContaining('.docx') as string,
      });
    }
  });

  it('a web page is read', async () => {
    for (const path of filesUnder('01_regulations_sv', '.html'))
      expect(sections(await read(path)).length).toBeGreaterThan(5);
  });

  it('statutes written as Akoma Ntoso and read again are the same, and valid where the schema is present', async () => {
    const documents: string[] = [];
    for (const path of every(filesUnder('01_regulations_sv', '.txt'), 15)) {
      const statute = await read(path);
      const xml = toAkomaNtoso(statute, { date: '2026-01-01' });
      documents.push(xml);
      expect(toStatute(await readOk(xml), countingIds())).toEqual(statute);
    }
    expect(documents.length).toBeGreaterThan(15);
    if (schemaPresent) expect(await schemaErrors(documents)).toEqual([]);
  });

  it('statutes written as Word files and read again keep their sections, words and permanent ids', async () => {
    let total = 0;
    let kept = 0;
    let wanted = 0;
    const missing: string[] = [];
    for (const path of every(filesUnder('01_regulations_sv', '.txt'), 25)) {
      const statute = await read(path);
      const again = toStatute(await readOk(await statuteDocx(statute)), countingIds());
      const found = new Set(sections(again));
      wanted += sections(statute).length;
      missing.push(...sections(statute).filter((address) => !found.has(address)));
      const after = new Set(flatten(again).map((each) => `${each.id} ${each.text}`));
      const before = flatten(statute).filter((each) => each.kind === 'section' || each.text !== '');
      total += before.length;
      kept += before.filter((each) => after.has(`${each.id} ${each.text}`)).length;
    }
    // A footnote's number that the text of a PDF left behind as the words of a section is no section any more.
    expect(missing.length / wanted).toBeLessThan(0.01);
    expect(kept / total).toBeGreaterThan(0.98);
  });
});
