import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignStatutes, parsePlainText } from '@samsyn/statute';
import { toAkomaNtoso } from '../akn/write.ts';
import { schemaErrors, schemaPresent } from '../testing/schema.ts';
import { countingIds } from '../testing/statutes.ts';
import { type Comparison, compareVersions, writeComparison } from './compare.ts';

const CORPUS = process.env['SAMSYN_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const REVISIONS = join(CORPUS, '02_revisions');
const [HAS_PAIRS, MOST] = [existsSync(REVISIONS), 12];

/** Folders with a text before and after, spread over the kinds of revisions. */
function pairs(): string[] {
  const all = ['sv_foreskrift', 'sv_sfs_2024_2026', 'sv_successor'].flatMap((kind) =>
    readdirSync(join(REVISIONS, kind))
      .map((name) => join(REVISIONS, kind, name))
      .filter((folder) => existsSync(join(folder, 'before.txt')) && existsSync(join(folder, 'after.txt')))
      .toSorted(),
  );
  const step = Math.max(1, Math.floor(all.length / MOST));
  return all.filter((_, index) => index % step === 0).slice(0, MOST);
}

if (!HAS_PAIRS) it.skip('the corpus is absent: no amending act is written from it', () => undefined);
if (!schemaPresent) it.skip('the official Akoma Ntoso schema is absent: nothing is held against it', () => undefined);

(HAS_PAIRS && schemaPresent ? describe : describe.skip)('real revisions as Akoma Ntoso', () => {
  it('are valid: both versions, and the ändringsförfattning from the one to the other', async () => {
    const documents = new Map<string, string>();
    for (const folder of pairs()) {
      const ids = countingIds();
      const [old, now] = ['before.txt', 'after.txt'].map((name) =>
        parsePlainText(readFileSync(join(folder, name), 'utf8'), ids),
      ) as [ReturnType<typeof parsePlainText>, ReturnType<typeof parsePlainText>];
      const steps = [alignStatutes(old, now, { trustIds: false }).edges];
      const of = { versions: [old, now], steps, authority: 'Provverket' };
      expect((await compareVersions(of)).redline.changes.length).toBeGreaterThan(0);
      const comparison: Comparison = {
        ...of,
        ...{ format: 'actAkn', title: 'Ändringar', author: 'Provverket', date: '2026-11-22T10:00:00Z', lead: [] },
      };
      documents.set(`${folder}: the act`, new TextDecoder().decode(await writeComparison(comparison)));
      const about = { date: '2026-11-22', authority: 'Provverket' };
      documents.set(`${folder}: before`, toAkomaNtoso(old, about));
      documents.set(`${folder}: after`, toAkomaNtoso(now, about));
    }
    expect(documents.size).toBeGreaterThan(20);
    const errors = await schemaErrors([...documents.values()]);
    const names = [...documents.keys()];
    expect(
      errors.map((error) => error.replace(/document-(\d+)/u, (_, index: string) => names[Number(index)] ?? index)),
    ).toEqual([]);
    console.info(`${documents.size} documents of ${documents.size / 3} revisions held against the schema`);
  }, 120_000);
});
