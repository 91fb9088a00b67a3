import { assignAddresses, flatten, parsePlainText, type Provision, type Statute } from '@samsyn/statute';
import { bookmarkOfProvision, provisionIdOfBookmark } from '../bookmarks.ts';
import { flowOf } from '../flow.ts';
import { readOk } from '../testing/read.ts';
import { countingIds } from '../testing/statutes.ts';
import { unzipXml } from '../testing/unzip.ts';
import { toStatute } from '../to-statute.ts';
import { statuteDocx } from './statute-docx.ts';

const TEXT = `Föreskrifter om planering

1 kap. Inledande bestämmelser

Syfte

1 § Det ska finnas en plan som innehåller

1. mål, och

2. medel.

Planen ska vara skriftlig.

Allmänna råd

Planen bör ses över varje år.

2 kap. Krav

2 a § Kravet gäller alla.

Bilaga 1
`;

const outline = (statute: Statute): string[] =>
  flatten(statute).map((each) => [each.id, each.kind, each.label, each.address, each.text].join(' ¦ '));

describe('a statute as a Word file', () => {
  it('read again has the same provisions under the same permanent ids', async () => {
    const statute = parsePlainText(TEXT, countingIds());
    const again = toStatute(await readOk(await statuteDocx(statute)), () => 'ny');
    expect(outline(again)).toEqual(outline(statute));
    expect(again.title).toBe(statute.title);
  });

  it('has one bookmark for each provision, outermost around', async () => {
    const statute = parsePlainText(TEXT, countingIds());
    const document = (await unzipXml(await statuteDocx(statute))).get('word/document.xml') ?? '';
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toEqual(flatten(statute).map((each) => bookmarkOfProvision(each.id)));
    expect(names.every((name) => (name ?? '').length <= 40)).toBe(true);
    expect(provisionIdOfBookmark(names[0] ?? '')).toBe(statute.provisions[0]?.id);
    expect(provisionIdOfBookmark('_Toc123')).toBeUndefined();
  });

  it('writes tables, notes, variants, and text that XML cannot hold', async () => {
    const newId = countingIds();
    const node = (kind: Provision['kind'], more: Partial<Provision>): Provision => ({
      id: newId(),
      kind,
      label: '',
      address: '',
      text: '',
      children: [],
      ...more,
    });
    const provisions = assignAddresses([
      node('section', {
        label: '1 §',
        variant: '/Träder i kraft I:2026-07-01/',
        children: [node('subsection', { text: 'Text \u0001 & <mer>', notes: ['En not.'] })],
      }),
      node('annex', {
        label: 'Bilaga 1',
        heading: 'Tabell',
        text: 'Inledning',
        children: [
          node('tableRow', { cells: ['A', 'B'], header: true, text: 'A | B' }),
          node('tableRow', { cells: ['c'], text: 'c' }),
        ],
      }),
      node('transitional', {
        children: [node('generalAdvice', { children: [node('subsection', { text: 'Råd utan rubrik' })] })],
      }),
    ]);
    const result = await readOk(
      await statuteDocx({ title: '', kind: 'regulation', designation: 'X 2026:1', provisions, notUnderstood: [] }),
    );
    expect(result.blocks.map((block) => block.cells ?? block.text)).toEqual([
      '1 § /Träder i kraft I:2026-07-01/ Text & <mer>',
      'En not.',
      'Bilaga 1 Tabell',
      'Inledning',
      ['A', 'B'],
      ['c', ''],
      'Råd utan rubrik',
    ]);
    expect(result.blocks.find((block) => block.text === 'Råd utan rubrik')?.id).toBe(provisions[2]?.id);
  });

  it('is written for an empty statute', async () => {
    expect(
      (await statuteDocx({ title: '', kind: 'unknown', provisions: [], notUnderstood: [] })).length,
    ).toBeGreaterThan(1000);
    expect(flowOf({ title: '', kind: 'unknown', provisions: [], notUnderstood: [] })).toEqual([]);
  });
});
