import { jest } from '@jest/globals';
import {
  afterwards,
  change,
  formData,
  idAt,
  rowAt,
  rowOf,
  states,
  withCell,
  withoutBookmarks,
} from '../testing/answer-form.ts';
import { formRows } from './rows.ts';

const KRAV = '2 kap. 1 §';
const UPPGIFTER = '2 kap. 2 a §';

// A busy machine is many times slower than an idle one.
jest.setTimeout(60_000);

describe('a row that somebody added', () => {
  it('with an address and words is an extra comment there', async () => {
    const account = await afterwards(formData(), (form) => {
      const row = withoutBookmarks(form.rows[rowAt(form, KRAV)] ?? '');
      form.rows.splice(rowAt(form, KRAV) + 1, 0, withCell(withCell(row, 1, ''), 3, 'En till.'));
    });
    const rows = account.rows.filter((row) => row.address === KRAV);
    expect(rows.map(({ state }) => state)).toEqual(['EMPTY', 'EXTRA']);
    expect(rows[1]).toMatchObject({ place: idAt(formData(), KRAV), suggestion: 'FORM', choices: ['FORM', 'DROP'] });
  });

  it('as a copy is told to be one, also when the program renames its bookmarks', async () => {
    const account = await afterwards(formData(), (form) => {
      change(form, KRAV, (row) => withCell(row, 3, 'Samma.'));
      const row = form.rows[rowAt(form, KRAV)] ?? '';
      form.rows.push(row.replaceAll(/w:name="(s[av][^"]*)"/g, 'w:name="$11"'), row, withCell(row, 3, 'Annan.'));
    });
    expect(account.rows.filter((row) => row.address === KRAV).map(({ state }) => state)).toEqual([
      'FILLED',
      'DUPLICATE',
      'DUPLICATE',
      'EXTRA',
    ]);
  });

  it('without a place is for a person to place', async () => {
    const account = await afterwards(formData(), (form) => {
      const blank = withoutBookmarks(form.rows[rowAt(form, KRAV)] ?? '');
      const row = (address: string, law: string): string =>
        withCell(withCell(withCell(blank, 0, address), 1, law), 3, 'Löst hängande.');
      form.rows.push(row('någonstans', ''), row('9 kap. 9 §', 'Kravet gäller alla vårdgivare i regionen.'));
      form.rows.push(row(UPPGIFTER, 'Kravet gäller alla vårdgivare i regionen.'), row('Hela förslaget', ''));
    });
    const added = account.rows.filter(({ now }) => now?.text === 'Löst hängande.');
    expect(
      added.map(({ state, doubt, suggestions }) => [state, doubt, suggestions.map(({ address }) => address)]),
    ).toEqual([
      ['UNKNOWN', 'NO_PLACE', []],
      ['UNKNOWN', 'NO_BOOKMARK', [KRAV]],
      ['UNKNOWN', 'NO_BOOKMARK', [UPPGIFTER, KRAV]],
      ['EXTRA', null, ['Hela förslaget']],
    ]);
  });
});

describe('signs that contradict each other', () => {
  it('are for a person: another address, another text, two rows in one', async () => {
    const account = await afterwards(formData(), (form) => {
      change(form, KRAV, (row) => withCell(row, 3, 'Ord.').replace(`>${KRAV}<`, `>${UPPGIFTER}<`));
      change(form, 'bilaga 1', (row) =>
        withCell(withCell(row, 3, 'Ord.'), 1, 'Helt andra ting').replace('>bilaga 1<', '>x<'),
      );
      const marks =
        /<w:bookmarkStart[\s\S]*<w:bookmarkEnd[^>]*>/.exec(form.rows[rowAt(form, '1 kap. 1 § 2 st')] ?? '')?.[0] ?? '';
      change(form, '1 kap. 1 § 1 st 1 p', (row) =>
        withCell(row, 3, 'Ord.').replace('<w:bookmarkStart', `${marks}<w:bookmarkStart`),
      );
    });
    const doubtful = account.rows.filter(({ doubt }) => doubt !== null);
    expect(doubtful.map(({ state, doubt }) => [state, doubt])).toEqual([
      ['UNKNOWN', 'ROWS_JOINED'],
      ['UNKNOWN', 'ADDRESS_DIFFERS'],
      ['UNKNOWN', 'TEXT_DIFFERS'],
    ]);
    expect(doubtful.every(({ place, now }) => place === null && now?.text === 'Ord.')).toBe(true);
  });

  it('without any bookmark the address and the text together are enough', async () => {
    const data = formData();
    const account = await afterwards(data, (form) => {
      change(form, KRAV, (row) => withCell(row, 3, 'Ord.'));
      form.rows = form.rows.map(withoutBookmarks);
      form.parts.delete('docProps/custom.xml');
    });
    expect(account.origin).toBe('UNMARKED');
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'FILLED', place: idAt(data, KRAV) });
    expect(states(account)).toEqual({
      FILLED: 1,
      EMPTY: formRows(data.version, data.draft).length - 1,
      MISSING_EMPTY: 3,
    });
  });
});
