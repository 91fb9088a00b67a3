import { jest } from '@jest/globals';
import {
  afterwards,
  change,
  comment,
  FORM_TEXT,
  formData,
  idAt,
  openForm,
  provisionsOf,
  readFormOk,
  rowAt,
  rowOf,
  withCell,
  withoutBookmarks,
  withStance,
} from '../testing/answer-form.ts';
import { makeDocx, p, tc } from '../testing/docx.ts';
import { accountOfForm } from './account.ts';
import type { AnswerFormData } from './data.ts';
import { readMark } from './names.ts';
import { readAnswerForm } from './read.ts';
import { formRows, lawOf } from './rows.ts';
import { answerFormDocx } from './write.ts';

// A busy machine is many times slower than an idle one.
jest.setTimeout(60_000);

const KRAV = '2 kap. 1 §';
const LAW = 'Kravet gäller alla vårdgivare i regionen.';
const DATA = formData();
const krav = idAt(DATA, KRAV);
const drafted = (more: Partial<AnswerFormData['draft']>): AnswerFormData =>
  formData({ draft: { ...DATA.draft, ...more } });
const one = comment({ id: 'aaaaaaaa-0000-4000-8000-000000000001', provisionId: krav, text: 'Ett.' });
const two = comment({ id: 'aaaaaaaa-0000-4000-8000-000000000002', provisionId: krav, text: 'Två.' });

/** A table by hand with one more column than the form has, of one row. */
const wide = async (words: { stance: string; text: string; beside: string; address?: string }, now: AnswerFormData) => {
  const heads = ['Bestämmelse', 'Text', 'Ställningstagande', 'Synpunkt', 'Eget'].map((name) => tc(name)).join('');
  const cells = [
    words.address ?? KRAV,
    words.address === undefined ? LAW : '',
    words.stance,
    words.text,
    words.beside,
  ].map((each) => tc(each));
  const result = await readAnswerForm(
    makeDocx({
      body: `<w:tbl><w:tr>${heads}</w:tr><w:tr>${cells.join('')}</w:tr><w:tr>${tc(KRAV)}${tc(LAW)}${tc('Välj')}${tc('')}${tc('')}</w:tr></w:tbl>${p('')}`,
    }),
  );
  if (!result.ok) throw new Error(result.message);
  return accountOfForm(result.form, now).rows;
};

describe('seldom rows of a form', () => {
  it('with words in a column of one’s own ask for a decision, whatever else they say', async () => {
    const now = drafted({ comments: [one], stances: { [krav]: 'OPPOSES' } });
    const [same] = await wide({ stance: 'Avstyrker', text: 'Ett.', beside: 'Eget' }, now);
    expect(same).toMatchObject({ state: 'CHANGED', beside: 'Eget', suggestion: null });
    const [extra] = await wide({ address: KRAV, stance: 'Avstyrker', text: '', beside: 'Eget' }, now);
    expect(extra).toMatchObject({ state: 'EXTRA', beside: 'Eget', suggestion: null });
    const [bare] = await wide({ address: KRAV, stance: 'Avstyrker', text: '', beside: '' }, now);
    expect(bare).toMatchObject({ state: 'EMPTY' });
  });

  it('only add words where the stance agrees by now', async () => {
    const account = await afterwards(
      DATA,
      (form) => change(form, KRAV, (row) => withStance(withCell(row, 3, 'Ord.'), 'Avstyrker')),
      drafted({ stances: { [krav]: 'OPPOSES' } }),
    );
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'FILLED', suggestion: 'FORM' });
  });

  it('that have all lost their bookmarks are told apart by their words', async () => {
    const now = drafted({ comments: [one, two] });
    const account = await afterwards(now, (form) => {
      form.rows = form.rows.map(withoutBookmarks);
      const row = form.rows[rowAt(form, KRAV)] ?? '';
      form.rows.push(withCell(row, 3, 'Tre.'), withCell(withCell(row, 0, `${KRAV} 1 st`), 3, 'Om stycket.'));
    });
    const rows = account.rows.filter(({ address }) => address.startsWith(KRAV));
    expect(rows.map(({ slot, state, now: words }) => [slot, state, words?.text])).toEqual([
      [`k:${one.id}`, 'UNCHANGED', 'Ett.'],
      [`k:${two.id}`, 'UNCHANGED', 'Två.'],
      [null, 'EXTRA', 'Tre.'],
      [null, 'UNKNOWN', 'Om stycket.'],
    ]);
  });

  it('that say the same of themselves are told apart by their comments', async () => {
    const three = comment({ ...two, id: 'aaaaaaaa-0000-4000-8000-000000000003', text: 'Tre.' });
    const now = drafted({ comments: [one, two, three] });
    const account = await afterwards(now, (form) => {
      form.rows = form.rows.map(withoutBookmarks);
      const index = form.rows.findIndex((row) => row.includes('>Två.<'));
      form.rows[index] = withCell(form.rows[index] ?? '', 3, 'Ändrad.');
    });
    const rows = account.rows.filter(({ address }) => address === KRAV);
    expect(rows.map(({ slot, state }) => [slot, state])).toEqual([
      [`k:${one.id}`, 'UNCHANGED'],
      [null, 'UNKNOWN'],
      [`k:${three.id}`, 'UNCHANGED'],
      [`k:${two.id}`, 'MISSING'],
    ]);
  });

  it('copied without bookmarks, the second is an added row', async () => {
    const account = await afterwards(DATA, (form) => {
      form.rows = form.rows.map(withoutBookmarks);
      form.rows.push(withCell(form.rows[rowAt(form, KRAV)] ?? '', 3, 'En till.'));
    });
    expect(account.rows.filter(({ address }) => address === KRAV).map(({ state }) => state)).toEqual([
      'EMPTY',
      'EXTRA',
    ]);
  });

  it('whose text stands twice in the föreskrift are not placed by it', async () => {
    const text = FORM_TEXT.replace('Planen ska vara skriftlig.', LAW);
    const data = formData({}, text);
    const account = await afterwards(data, (form) => {
      const row = withoutBookmarks(form.rows[rowAt(form, KRAV)] ?? '');
      form.rows.push(withCell(withCell(row, 0, 'där'), 3, 'Var?'));
    });
    expect(account.rows.find((row) => row.now?.text === 'Var?')).toMatchObject({ state: 'UNKNOWN', suggestions: [] });
  });

  it('without their text keep their place by address, and lose it with both', async () => {
    const account = await afterwards(DATA, (form) => {
      change(form, KRAV, (row) => withCell(withCell(row, 1, ''), 3, 'Ett.'));
      change(form, '2 kap. 2 a §', (row) => withCell(withCell(row, 1, ''), 3, 'Två.').replace('>2 kap. 2 a §<', '>x<'));
    });
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'FILLED', alteredLaw: '', suggestion: 'FORM' });
    expect(account.rows.find((row) => row.now?.text === 'Två.')).toMatchObject({
      state: 'UNKNOWN',
      doubt: 'TEXT_DIFFERS',
    });
  });

  it('whose own bookmark is lost are known by the provision’s, here and from an older version', async () => {
    const form = await openForm(await answerFormDocx(DATA));
    change(form, KRAV, (row) => withCell(row, 3, 'Ord.').replaceAll(/w:name="svp_[^"]*"/g, 'w:name="annat"'));
    const { closeForm } = await import('../testing/answer-form.ts');
    const read = await readFormOk(closeForm(form));
    const carry = { provisions: DATA.version.provisions, places: { [krav]: { to: krav, sure: true } } };
    for (const account of [accountOfForm(read, DATA), accountOfForm(read, DATA, carry)])
      expect(account.rows.find((row) => row.now?.text === 'Ord.')).toMatchObject({ slot: `p:${krav}`, place: krav });
  });
});

describe('odd marks and texts', () => {
  it('of other documents are nobody’s', async () => {
    const account = await afterwards(DATA, (form) => {
      change(form, KRAV, (row) =>
        row.replaceAll(/w:name="(?:sam|svp)_[^"]*"/g, `w:name="svp_${'0'.repeat(26)}_00000000"`),
      );
      form.parts.set(
        'docProps/custom.xml',
        (form.parts.get('docProps/custom.xml') ?? '').replace('Samsyn hämtat', 'Annat'),
      );
    });
    expect(rowOf(account, KRAV)).toMatchObject({ slot: `p:${krav}`, state: 'EMPTY' });
    expect(account).toMatchObject({ origin: 'THIS', madeAt: null });
    expect([readMark(undefined), readMark('_Toc1')]).toEqual([undefined, undefined]);
  });

  it('make rows: a § of one stycke with a list, a provision without words, a version without provisions', async () => {
    const listed = provisionsOf('Föreskrifter\n\n1 § Planen ska ha\n\n1. mål, och\n\n2. medel.\n');
    const version = { ...DATA.version, provisions: listed };
    expect(
      formRows(version, DATA.draft)
        .map(({ address }) => address)
        .slice(4),
    ).toEqual(['1 §', '1 § 1 st', '1 § 1 st 1 p', '1 § 1 st 2 p']);
    const wordless = {
      id: 'x',
      kind: 'transitional' as const,
      label: '',
      address: 'övergångsbestämmelser',
      text: '',
      children: [],
    };
    expect(lawOf(wordless)).toBe('övergångsbestämmelser');
    const none = formData({ version: { ...DATA.version, provisions: [] } });
    const account = accountOfForm(await readFormOk(await answerFormDocx(none)), none);
    expect(account.rows.map(({ state }) => state)).toEqual(['EMPTY', 'EMPTY', 'EMPTY', 'EMPTY']);
  });
});
