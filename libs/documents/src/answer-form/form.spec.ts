import { jest } from '@jest/globals';
import { provisionIdOfBookmark } from '../bookmarks.ts';
import {
  afterwards,
  change,
  comment,
  EMPTY_DRAFT,
  formData,
  idAt,
  rowAt,
  rowOf,
  states,
  withCell,
  withStance,
} from '../testing/answer-form.ts';
import { unzipXml } from '../testing/unzip.ts';
import type { AnswerFormData } from './data.ts';
import { formRows } from './rows.ts';
import { answerFormDocx } from './write.ts';

const KRAV = '2 kap. 1 §';
const UPPGIFTER = '2 kap. 2 a §';

// A busy machine is many times slower than an idle one.
jest.setTimeout(60_000);

describe('an answer form', () => {
  it('says what it is, to people, to programs and to screen readers', async () => {
    const data = formData();
    const parts = await unzipXml(await answerFormDocx(data));
    const document = parts.get('word/document.xml') ?? '';
    expect(document).toContain('Svarsformulär: Remiss om planering');
    expect(document).toContain('Svara senast: </w:t></w:r><w:r><w:t xml:space="preserve">2026-03-31 23:59');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document.match(/<w:tblCaption w:val="[^"]+"\/>/g)).toHaveLength(2);
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(formRows(data.version, data.draft).length + 2);
    expect(parts.get('word/styles.xml')).toContain('w:val="sv-SE"');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Svarsformulär: Remiss om planering</dc:title>');
    expect(parts.get('docProps/custom.xml')).toContain(data.roundId);
    expect(parts.get('docProps/custom.xml')).toContain(data.version.hash);
    expect(document).not.toMatch(/w:lock|documentProtection/);
    expect(parts.get('word/settings.xml')).not.toContain('documentProtection');
  });

  it('has one bookmark for each stycke and punkt, and a list of stances for each §', async () => {
    const data = formData();
    const document = (await unzipXml(await answerFormDocx(data))).get('word/document.xml') ?? '';
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.length <= 40)).toBe(true);
    const ids = names.map((name) => provisionIdOfBookmark(name)).filter((id) => id !== undefined);
    for (const address of ['1 kap. 1 § 1 st', '1 kap. 1 § 1 st 2 p', '1 kap. 1 § 2 st', '2 kap. 1 § 1 st', UPPGIFTER])
      expect(ids.filter((id) => id === idAt(data, address))).toHaveLength(1);
    expect(document.match(/<w:dropDownList>/g)?.length).toBe(
      formRows(data.version, data.draft).filter((row) => row.asks !== null).length,
    );
  });

  it('has no fields on what is shown for context only, and reads them back as empty', async () => {
    const data = formData();
    const open = [idAt(data, KRAV), idAt(data, `${KRAV} 1 st`)];
    const some = formData({ version: { ...data.version, open } });
    const rows = formRows(some.version, some.draft).filter(({ provisionId }) => provisionId !== null);
    expect(rows.filter(({ closed }) => !closed).map(({ address }) => address)).toEqual([KRAV]);
    expect(rows.filter(({ asks, takesWording }) => asks !== null || takesWording)).toHaveLength(1);
    const document = (await unzipXml(await answerFormDocx(some))).get('word/document.xml') ?? '';
    expect(document.match(/>Inte öppen för synpunkter</g)).toHaveLength(rows.length - 1);
    expect(document.match(/<w:dropDownList>/g)).toHaveLength(2);
    const account = await afterwards(some, (form) =>
      change(form, UPPGIFTER, (row) => withCell(row, 3, 'Inte öppen för synpunkter\nVi skriver ändå.')),
    );
    expect(states(account)).toEqual({ FILLED: 1, EMPTY: formRows(some.version, some.draft).length - 1 });
    expect(rowOf(account, UPPGIFTER)).toMatchObject({ now: { text: 'Vi skriver ändå.' }, takesStance: false });
  });

  it('that nobody has written in comes back without a difference, and every row is there', async () => {
    const data = formData();
    const krav = idAt(data, KRAV);
    const written = formData({
      draft: {
        overallStance: 'ENDORSES_OTHER',
        generalText: 'Vi instämmer.\n\n– ett\n– två',
        stances: { [krav]: 'OPPOSES' },
        comments: [
          comment({ id: 'aaaaaaaa-0000-4000-8000-000000000001', text: 'Om det hela & <allt>.' }),
          comment({ id: 'aaaaaaaa-0000-4000-8000-000000000002', provisionId: krav, quote: 'alla vårdgivare' }),
          comment({
            id: 'aaaaaaaa-0000-4000-8000-000000000003',
            provisionId: krav,
            text: 'Rad ett\nrad två',
            wording: 'Ny lydelse.',
          }),
        ],
      },
    });
    const account = await afterwards(written);
    expect(account).toMatchObject({ origin: 'THIS', madeAt: written.madeAt, trackedChanges: 0 });
    expect(states(account)).toEqual({ UNCHANGED: 4, EMPTY: formRows(written.version, written.draft).length - 4 });
    expect(account.rows.filter((row) => row.moved || row.alteredLaw !== null || row.doubt !== null)).toEqual([]);
  });
});

describe('what was written in a form', () => {
  it('is filled in where Samsyn had nothing, with stance, comment and wording', async () => {
    const account = await afterwards(formData(), (form) =>
      change(form, KRAV, (row) =>
        withStance(withCell(withCell(row, 3, 'Oklart.\nFörtydliga.'), 4, 'Kravet gäller regioner.'), 'Avstyrker'),
      ),
    );
    expect(rowOf(account, KRAV)).toMatchObject({
      state: 'FILLED',
      place: idAt(formData(), KRAV),
      now: { stance: 'OPPOSES', text: 'Oklart.\n\nFörtydliga.', wording: 'Kravet gäller regioner.' },
      choices: ['FORM', 'DROP'],
      suggestion: 'FORM',
    });
  });

  const ID = 'aaaaaaaa-0000-4000-8000-000000000002';
  const withComment = (text: string): AnswerFormData => {
    const data = formData();
    return { ...data, draft: { ...EMPTY_DRAFT, comments: [comment({ id: ID, provisionId: idAt(data, KRAV), text })] } };
  };

  it.each([
    ['changed in the file only', 'Ny.', 'Gammal.', 'CHANGED', 'FORM'],
    ['changed in Samsyn only', null, 'Kollegans.', 'SAMSYN_NEWER', null],
    ['changed in both', 'Ny.', 'Kollegans.', 'CONFLICT', null],
    ['changed in both to the same', 'Kollegans.', 'Kollegans.', 'UNCHANGED', null],
    ['emptied in the file', '', 'Gammal.', 'CLEARED', null],
  ])('%s', async (_name, inFile, inSamsyn, state, suggestion) => {
    const account = await afterwards(
      withComment('Gammal.'),
      (form) => {
        if (inFile !== null) change(form, KRAV, (row) => withCell(row, 3, inFile));
      },
      withComment(inSamsyn),
    );
    expect(rowOf(account, KRAV)).toMatchObject({ state, suggestion, commentId: ID, old: { text: inSamsyn } });
  });

  it('on a comment a colleague has deleted since is told as such', async () => {
    const now = formData();
    expect(rowOf(await afterwards(withComment('Gammal.'), undefined, now), KRAV)).toMatchObject({
      state: 'SAMSYN_NEWER',
    });
    const account = await afterwards(
      withComment('Gammal.'),
      (form) => change(form, KRAV, (row) => withCell(row, 3, 'Ny.')),
      now,
    );
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'CONFLICT', commentId: null, place: idAt(now, KRAV) });
  });

  it('does not meet what a colleague wrote on the same provision meanwhile', async () => {
    const now = withComment('Kollegans.');
    const later = {
      ...now,
      draft: {
        ...now.draft,
        comments: now.draft.comments.map((each) => ({ ...each, createdAt: '2026-02-02T00:00:00Z' })),
      },
    };
    const account = await afterwards(
      formData(),
      (form) => change(form, KRAV, (row) => withCell(row, 3, 'Formulärets.')),
      later,
    );
    expect(
      account.rows.filter((row) => row.address === KRAV).map(({ state, commentId }) => [state, commentId]),
    ).toEqual([
      ['FILLED', null],
      ['NEW_IN_SAMSYN', ID],
    ]);
  });

  it('is told where a row is gone: with words, it is for a person to decide', async () => {
    const account = await afterwards(withComment('Gammal.'), (form) => {
      form.rows.splice(rowAt(form, KRAV), 1);
      form.rows.splice(rowAt(form, UPPGIFTER), 1);
    });
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'MISSING', choices: ['FORM', 'SAMSYN'], now: null });
    expect(rowOf(account, UPPGIFTER)).toMatchObject({ state: 'MISSING_EMPTY', choices: [] });
  });

  it('keeps its place when the row is moved', async () => {
    const account = await afterwards(formData(), (form) => {
      const [row = ''] = form.rows.splice(rowAt(form, KRAV), 1);
      form.rows.splice(7, 0, withCell(row, 3, 'Flyttad rad.'));
    });
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'FILLED', moved: true, place: idAt(formData(), KRAV) });
    expect(account.rows.filter((row) => row.moved)).toHaveLength(1);
  });

  it('into the provision’s own text is shown, and may become a proposed wording', async () => {
    const account = await afterwards(formData(), (form) =>
      change(form, KRAV, (row) => withCell(row, 1, 'Kravet gäller alla vårdgivare i kommunen.')),
    );
    expect(rowOf(account, KRAV)).toMatchObject({
      state: 'ALTERED',
      alteredLaw: 'Kravet gäller alla vårdgivare i kommunen.',
      choices: ['FORM', 'SAMSYN'],
    });
  });

  it('as a stance that is none, or where none is asked for, is kept as words', async () => {
    const account = await afterwards(formData(), (form) => {
      change(form, KRAV, (row) => withCell(row, 2, 'Kanske'));
      change(form, '1 kap. 1 § 2 st', (row) => withCell(row, 2, 'Avstyrker'));
      change(form, UPPGIFTER, (row) => withCell(row, 2, 'no objection'));
    });
    expect(rowOf(account, KRAV)).toMatchObject({ state: 'FILLED', unreadStance: 'Kanske', suggestion: null });
    expect(rowOf(account, '1 kap. 1 § 2 st')).toMatchObject({ unreadStance: 'Avstyrker', takesStance: false });
    expect(rowOf(account, UPPGIFTER)).toMatchObject({ state: 'FILLED', now: { stance: 'NO_OBJECTION' } });
  });
});
