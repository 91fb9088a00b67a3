import { jest } from '@jest/globals';
import fc from 'fast-check';
import {
  closeForm,
  comment,
  formData,
  idAt,
  openForm,
  readFormOk,
  withCell,
  withoutBookmarks,
  type OpenForm,
} from '../testing/answer-form.ts';
import { accountOfForm } from './account.ts';
import { ROW_STATES } from './account-row.ts';
import { formRows } from './rows.ts';
import { answerFormDocx } from './write.ts';

/** What somebody may do to a form. `at` and `to` are places among the rows, taken round. */
const step = fc.record({
  kind: fc.constantFrom(
    'edit',
    'clear',
    'law',
    'address',
    'move',
    'delete',
    'copy',
    'rename',
    'add',
    'strip',
    'join',
    'stance',
  ),
  at: fc.nat(200),
  to: fc.nat(200),
  words: fc.constantFrom('Ord.', 'Två\nrader', '– punkt', '2 kap. 1 §', 'Hela förslaget', '–', ' ', 'Avstyrker', '<&>'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const isRow = (row: string): boolean => !row.includes('w:tblHeader');

/** Does one step; the rows that are heads stay. */
function doStep(form: OpenForm, { kind, at, to, words }: Step): void {
  const own = form.rows.flatMap((row, index) => (isRow(row) ? [index] : []));
  const index = own[at % own.length];
  if (index === undefined || own.length < 2) return;
  const row = form.rows[index] ?? '';
  const change = (how: string): void => void (form.rows[index] = how);
  if (kind === 'edit') change(withCell(row, 3, words));
  else if (kind === 'clear') change(withCell(row, 3, ''));
  else if (kind === 'law') change(withCell(row, 1, words));
  else if (kind === 'address') change(withCell(row, 0, words));
  else if (kind === 'stance') change(withCell(row, 2, words));
  else if (kind === 'strip') change(withoutBookmarks(row));
  else if (kind === 'delete') form.rows.splice(index, 1);
  else if (kind === 'move') {
    form.rows.splice(index, 1);
    form.rows.splice(Math.max(1, to % form.rows.length), 0, row);
  } else if (kind === 'copy') form.rows.splice(index + 1, 0, row);
  else if (kind === 'rename') form.rows.splice(index + 1, 0, row.replaceAll(/w:name="(s[av][^"]*)"/g, 'w:name="$11"'));
  else if (kind === 'add')
    form.rows.splice(index + 1, 0, withCell(withCell(withoutBookmarks(row), 0, words), 3, words));
  else {
    const other = form.rows[own[to % own.length] ?? index] ?? '';
    const marks = /<w:bookmarkStart[\s\S]*<w:bookmarkEnd[^>]*>/.exec(other)?.[0] ?? '';
    change(row.replace('<w:bookmarkStart', `${marks}<w:bookmarkStart`));
  }
}

describe('whatever is done to a form', () => {
  jest.setTimeout(180_000);

  it('every row of the file and every row of the answer stands in the account once, and no word is lost', async () => {
    const base = formData();
    const krav = idAt(base, '2 kap. 1 §');
    const data = formData({
      draft: {
        overallStance: 'SUPPORTS',
        generalText: 'Allmänt.',
        stances: { [krav]: 'OPPOSES' },
        comments: [
          comment({ id: 'aaaaaaaa-0000-4000-8000-000000000001' }),
          comment({ id: 'aaaaaaaa-0000-4000-8000-000000000002', provisionId: krav, text: 'En.' }),
          comment({ id: 'aaaaaaaa-0000-4000-8000-000000000003', provisionId: krav, text: 'Två.', quote: 'alla' }),
        ],
      },
    });
    const bytes = await answerFormDocx(data);
    const expected = formRows(data.version, data.draft);
    const provisions = new Set(expected.flatMap(({ provisionId }) => provisionId ?? []));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const form = await openForm(bytes);
        for (const each of steps) doStep(form, each);
        const read = await readFormOk(closeForm(form));
        const { rows } = accountOfForm(read, data);
        const inFile = rows.filter(({ key }) => key.startsWith('r:'));
        // every row of the file, once, in its order
        expect(inFile.map(({ key }) => key)).toEqual(read.rows.map(({ at }) => `r:${at}`));
        expect(read.rows).toHaveLength(form.rows.filter(isRow).length);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        // every row of the answer, once: in the file, or told to be missing
        const slots = rows.flatMap(({ slot }) => slot ?? []);
        expect(new Set(slots).size).toBe(slots.length);
        for (const { key, provisionId } of expected) {
          const stands =
            slots.includes(key) ||
            (key.startsWith('p:') && rows.some((row) => row.slot !== null && row.place === provisionId));
          expect([key, stands]).toEqual([key, true]);
        }
        for (const row of rows) {
          expect(ROW_STATES).toContain(row.state);
          // a place is one of the version's, or nobody's to guess
          if (row.place !== null && row.place !== 'WHOLE') expect(provisions.has(row.place)).toBe(true);
          if (row.place === null) expect(row.doubt).not.toBeNull();
          if (row.suggestion === 'FORM') expect(row.place).not.toBeNull();
        }
        // no word is lost: what stands in a row's column for comments stands in the account, and is to be decided where it is new
        read.rows.forEach((row, index) => {
          const account = inFile[index];
          const words = row.text.trim() === '–' ? '' : row.text.trim();
          if (row.columns) expect(account?.now?.text).toBe(words);
          const isNew = words !== '' && !data.draft.comments.some(({ text }) => text === words) && words !== 'Allmänt.';
          if (isNew && account?.state !== 'SAMSYN_NEWER') expect(account?.choices.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 120), endOnFailure: true, interruptAfterTimeLimit: 120_000 },
    );
  });
});
