import { filterRecipients } from './recipient-filter.ts';

const LIST = [
  { name: 'Region Örebro län', county: 'Örebro län', sectors: [] },
  { name: 'Livsmedelsverket', county: null, sectors: ['Livsmedelsförsörjning och dricksvatten'] },
];
const names = (search: string) => filterRecipients(LIST, search).map(({ name }) => name);

it('finds recipients by words of name, county and sector, in any case', () => {
  expect(names('')).toHaveLength(2);
  expect(names(' ÖREBRO region ')).toEqual(['Region Örebro län']);
  expect(names('dricksvatten')).toEqual(['Livsmedelsverket']);
  expect(names('region dricksvatten')).toEqual([]);
});
