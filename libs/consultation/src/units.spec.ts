import type { Provision, ProvisionKind } from '@samsyn/statute';
import { countsAsSection, flattenProvisions, pathOfAddress } from './units.ts';
import { slugOf } from './slug.ts';
import { labels } from './labels.ts';
import { problem } from './problem.ts';

const node = (id: string, kind: ProvisionKind, children: Provision[] = []): Provision => ({
  id,
  kind,
  label: id,
  address: id,
  text: '',
  children,
});

describe('the tree as rows', () => {
  const rows = flattenProvisions([
    node('1 kap.', 'chapter', [
      node('h', 'heading'),
      node('1 §', 'section', [node('1 § 1 st', 'subsection', [node('1 § 1 st 1 p', 'item')])]),
      node('ar', 'generalAdvice', [node('ar 1 st', 'subsection')]),
    ]),
    node('bilaga 1', 'annex', [node('rad 1', 'tableRow')]),
  ]);

  it('keeps the reading order, the parent and the depth', () => {
    expect(rows.map((row) => [row.ordinal, row.provision.id, row.depth, row.parentId])).toEqual([
      [1, '1 kap.', 0, null],
      [2, 'h', 1, '1 kap.'],
      [3, '1 §', 1, '1 kap.'],
      [4, '1 § 1 st', 2, '1 §'],
      [5, '1 § 1 st 1 p', 3, '1 § 1 st'],
      [6, 'ar', 1, '1 kap.'],
      [7, 'ar 1 st', 2, 'ar'],
      [8, 'bilaga 1', 0, null],
      [9, 'rad 1', 1, 'bilaga 1'],
    ]);
  });

  it('gives each node the range of all below it', () => {
    expect(rows.map((row) => row.lastOrdinal)).toEqual([7, 2, 5, 5, 5, 7, 7, 9, 9]);
  });

  it('lists what is inside a unit under it, and chapters and headings under none', () => {
    expect(rows.map((row) => row.unitId)).toEqual([
      null,
      null,
      '1 §',
      '1 §',
      '1 §',
      'ar',
      'ar',
      'bilaga 1',
      'bilaga 1',
    ]);
    expect(rows.filter((row) => countsAsSection(row.provision.kind))).toHaveLength(1);
  });
});

describe('addresses of pages', () => {
  it.each([
    ['3 kap.', '3-kap'],
    ['3 kap. 2 §', '3-kap/2-§'],
    ['3 kap. 2 a § 2 st 1 p', '3-kap/2-a-§/2-st/1-p'],
    ['7 §', '7-§'],
    ['bilaga 2 rad 4', 'bilaga-2/rad-4'],
    ['ikraft 1', 'ikraft-1'],
    ['konsekvensutredning', 'konsekvensutredning'],
    ['konsekvensutredning 2 st', 'konsekvensutredning/2-st'],
    ['konsekvensutredning avsnitt 4.2 2 st 1 str', 'konsekvensutredning/avsnitt-4-2/2-st/1-str'],
    ['konsekvensutredning avsnitt 4 rubrik 1 rad 3', 'konsekvensutredning/avsnitt-4/rubrik-1/rad-3'],
  ])('%s → %s', (address, path) => {
    expect(pathOfAddress(address)).toBe(path);
  });

  it.each([
    ['Förslag till föreskrifter om höjd beredskap', 'forslag-till-foreskrifter-om-hojd-beredskap'],
    ['  !!! ', 'remiss'],
    ['Ändring i 4 kap. 2 §', 'andring-i-4-kap-2-par'],
  ])('names a round: %s → %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('cuts a long name at a word', () => {
    const slug = slugOf(
      'Socialstyrelsens föreskrifter och allmänna råd om planering av hälso- och sjukvård inför höjd beredskap',
    );
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toBe('socialstyrelsens-foreskrifter-och-allmanna-rad-om-planering');
  });
});

describe('words', () => {
  it('has a word for every code in both languages', () => {
    const [sv, en] = [labels(), labels('en')];
    for (const group of Object.keys(sv) as (keyof typeof sv)[]) {
      expect(Object.keys(en[group])).toEqual(Object.keys(sv[group]));
      for (const word of [...Object.values(sv[group]), ...Object.values(en[group])]) expect(word).not.toBe('');
    }
  });

  it('leaves out the field a problem does not have', () => {
    expect(problem('A', 'b')).toEqual({ code: 'A', message: 'b' });
    expect(problem('A', 'b', 'c')).toEqual({ code: 'A', message: 'b', field: 'c' });
  });
});
