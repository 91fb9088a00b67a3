import { jest } from '@jest/globals';
import fc from 'fast-check';
import { wordXmls } from '../testing/any-word.ts';
import { formData } from '../testing/answer-form.ts';
import { makeDocx, p, tc } from '../testing/docx.ts';
import { damaged, RUNS } from '../testing/fuzz.ts';
import { accountOfForm } from './account.ts';
import { readAnswerForm } from './read.ts';
import { COLUMNS } from './words.ts';
import { answerFormDocx } from './write.ts';

const DATA = formData();
const HEAD = `<w:tr>${COLUMNS.map((name) => tc(name)).join('')}</w:tr>`;

/** No file may crash the reader or the account: it is read, every row once, or refused with a code and a sentence. */
async function survives(bytes: Uint8Array): Promise<void> {
  const result = await readAnswerForm(bytes, { blocks: 20_000 });
  if (!result.ok) {
    expect(result.message).toMatch(/[.]$/);
    expect(result.detail ?? '').not.toMatch(/^(?:Type|Reference|Syntax|Range)?Error:/);
    return;
  }
  const { rows } = accountOfForm(result.form, DATA);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(rows.filter(({ key }) => key.startsWith('r:'))).toHaveLength(result.form.rows.length);
}

const fuzz = (bytes: fc.Arbitrary<Uint8Array>, runs = RUNS): Promise<void> =>
  fc.assert(fc.asyncProperty(bytes, survives), {
    numRuns: Math.ceil(runs),
    endOnFailure: true,
    interruptAfterTimeLimit: 180_000,
  });

describe('no file crashes the reader of forms', () => {
  jest.setTimeout(600_000);

  it('damaged forms', async () => fuzz(damaged(await answerFormDocx(DATA))));

  it('random bytes', () => fuzz(fc.uint8Array({ maxLength: 400 }), RUNS / 2));

  it('tables of any elements in any order', () =>
    fuzz(
      fc.tuple(wordXmls, wordXmls, wordXmls).map(([cells, rows, body]) =>
        makeDocx({
          body: `<w:tbl>${HEAD}<w:tr>${tc('2 kap. 1 §')}${tc('x')}${tc('Välj')}<w:tc>${p('')}${cells}</w:tc>${tc('')}</w:tr>${rows}</w:tbl>${body}`,
        }),
      ),
    ));
});
