import { jest } from '@jest/globals';
import { alignStatutes, carryAnchors, type Placement } from '@samsyn/statute';
import {
  change,
  closeForm,
  comment,
  FORM_TEXT,
  formData,
  idAt,
  openForm,
  provisionsOf,
  readFormOk,
  withCell,
  withStance,
} from '../testing/answer-form.ts';
import { accountOfForm, originOf } from './account.ts';
import { formCarry, provisionAnchors } from './carry.ts';
import type { AnswerFormData } from './data.ts';
import { answerFormDocx } from './write.ts';

const OLD = formData();
/** The next version: ids of its own, a new § first in chapter 2, one § gone, its text elsewhere unknown. */
const nextVersion = (): AnswerFormData => {
  const text = FORM_TEXT.replace(
    '2 kap. Krav\n\n1 §',
    '2 kap. Krav\n\n1 § Nämnden ansvarar för planen.\n\n2 §',
  ).replace(/2 a § .*\n/, '');
  const next = formData({
    version: { id: '33333333-3333-4333-8333-333333333333', hash: 'cd'.repeat(32), provisions: [] },
  });
  return {
    ...next,
    version: { ...next.version, provisions: provisionsOf(text.replace('Föreskrifter', 'Nya föreskrifter')) },
  };
};

const carried = (old: AnswerFormData, now: AnswerFormData) => {
  const [before, after] = [old, now].map(({ version }) => ({
    title: '',
    kind: 'regulation' as const,
    provisions: [...version.provisions],
    notUnderstood: [],
  }));
  if (!before || !after) throw new Error('two versions');
  const placements = carryAnchors(
    before,
    after,
    alignStatutes(before, after),
    provisionAnchors(old.version.provisions),
  );
  return formCarry(old.version.provisions, placements);
};

// A busy machine is many times slower than an idle one.
jest.setTimeout(60_000);

describe('a form of an older version', () => {
  it('is carried to where its provisions now stand, and asks where that is not plain', async () => {
    const now = nextVersion();
    const form = await openForm(await answerFormDocx(OLD));
    for (const address of ['1 kap. 1 § 2 st', '2 kap. 1 §', '2 kap. 2 a §', 'Hela förslaget'])
      change(form, address, (row) => withCell(row, 3, `Om ${address}.`));
    const account = accountOfForm(await readFormOk(closeForm(form)), now, carried(OLD, now));
    expect(account.origin).toBe('OLDER_VERSION');
    const said = account.rows.filter((row) => (row.now?.text ?? '') !== '');
    expect(said.map(({ state, address, now: words, doubt }) => [words?.text, state, address, doubt])).toEqual([
      ['Om Hela förslaget.', 'FILLED', 'Hela förslaget', null],
      ['Om 1 kap. 1 § 2 st.', 'FILLED', '1 kap. 1 § 2 st', null],
      ['Om 2 kap. 1 §.', 'FILLED', '2 kap. 2 §', null],
      ['Om 2 kap. 2 a §.', 'UNKNOWN', '2 kap. 2 a §', 'VERSION_DIFFERS'],
    ]);
    // a provision that is new in the round's version was not in the form: it is told as lacking, with nothing to decide
    expect(account.rows.filter(({ key }) => key.startsWith('m:')).every(({ choices }) => choices.length === 0)).toBe(
      true,
    );
    const all = account.rows.map(({ key }) => key);
    expect(new Set(all).size).toBe(all.length);
  });

  it('whose placements are lost asks for each row', async () => {
    const form = await openForm(await answerFormDocx(OLD));
    change(form, '2 kap. 1 §', (row) => withCell(row, 3, 'Ord.'));
    change(form, '2 kap. 2 a §', (row) => withCell(row, 0, '2 kap. 1 §').replace('x', 'x'));
    const account = accountOfForm(
      await readFormOk(closeForm(form)),
      nextVersion(),
      formCarry(OLD.version.provisions, []),
    );
    expect(account.rows.find((row) => row.now?.text === 'Ord.')).toMatchObject({ state: 'UNKNOWN', suggestions: [] });
  });

  it('carries only what has one successor beyond doubt', () => {
    const placement = (more: Partial<Placement>): Placement[] =>
      provisionAnchors(OLD.version.provisions).map(
        () => ({ provisionId: 'x', needsReview: false, ...more }) as Placement,
      );
    const [id = ''] = provisionAnchors(OLD.version.provisions).map(({ provisionId }) => provisionId);
    const sure = (more: Partial<Placement>) => formCarry(OLD.version.provisions, placement(more)).places[id];
    expect(sure({ status: 'moved' })).toEqual({ to: 'x', sure: true });
    expect(sure({ status: 'split' })).toEqual({ to: 'x', sure: false });
    expect(sure({ status: 'edited', needsReview: true })).toEqual({ to: 'x', sure: false });
    expect(sure({ status: 'repealed', provisionId: null })).toEqual({ to: null, sure: false });
  });

  it('is told from another round’s by its properties', () => {
    const marks = { roundId: OLD.roundId, versionId: OLD.version.id, versionHash: OLD.version.hash };
    expect(originOf({ marks }, OLD)).toBe('THIS');
    expect(originOf({ marks: { ...marks, roundId: 'x' } }, OLD)).toBe('OTHER_ROUND');
    expect(originOf({ marks: { ...marks, versionHash: 'x' } }, OLD)).toBe('OLDER_VERSION');
    expect(originOf({ marks: { roundId: OLD.roundId, versionId: 'x' } }, OLD)).toBe('OLDER_VERSION');
    expect(originOf({ marks: {} }, OLD)).toBe('UNMARKED');
  });
});

describe('a form brought twice', () => {
  const krav = idAt(OLD, '2 kap. 1 §');
  const with2 = (more: Partial<AnswerFormData['draft']>): AnswerFormData =>
    formData({ draft: { ...OLD.draft, ...more } });
  const bring = async (from: AnswerFormData, now: AnswerFormData, how: (row: string) => string) => {
    const form = await openForm(await answerFormDocx(from));
    change(form, '2 kap. 1 §', how);
    return accountOfForm(await readFormOk(closeForm(form)), now).rows.find((row) => row.address === '2 kap. 1 §');
  };
  const one = comment({ id: 'aaaaaaaa-0000-4000-8000-000000000001', provisionId: krav, text: 'Ord.' });

  it('asks for nothing that has been taken in', async () => {
    expect(await bring(OLD, with2({ comments: [one] }), (row) => withCell(row, 3, 'Ord.'))).toMatchObject({
      state: 'UNCHANGED',
    });
    const proposed = with2({ comments: [{ ...one, text: '', wording: 'Kravet gäller alla.' }] });
    expect(await bring(OLD, proposed, (row) => withCell(row, 1, 'Kravet gäller alla.'))).toMatchObject({
      state: 'UNCHANGED',
    });
    expect(await bring(OLD, OLD, (row) => withCell(row, 1, 'Kravet gäller alla.'))).toMatchObject({ state: 'ALTERED' });
  });

  it('asks again where the stance differs, or another comment says the same', async () => {
    const stance = with2({ comments: [one], stances: { [krav]: 'OPPOSES' } });
    expect(await bring(OLD, stance, (row) => withCell(row, 3, 'Ord.'))).toMatchObject({ state: 'CONFLICT' });
    const said = with2({ comments: [one] });
    const taken = await bring(OLD, said, (row) => withStance(withCell(row, 3, 'Ord.'), 'Avstyrker'));
    expect(taken).toMatchObject({ state: 'DUPLICATE', now: { stance: 'OPPOSES' }, suggestion: null });
    const two = { ...one, id: 'aaaaaaaa-0000-4000-8000-000000000002', text: 'Annat.' };
    const both = with2({ comments: [one, two] });
    expect(await bring(both, both, (row) => withCell(row, 3, 'Annat.'))).toMatchObject({
      state: 'DUPLICATE',
      suggestion: null,
    });
  });
});
