import { parseImpactAssessment, withImpactAssessment, type SourceBlock } from '@samsyn/statute';
import { afterwards, change, formData, idAt, rowOf, states, withCell, withStance } from '../testing/answer-form.ts';
import { countingIds } from '../testing/statutes.ts';
import { unzipXml } from '../testing/unzip.ts';
import type { AnswerFormData } from './data.ts';
import { formRows } from './rows.ts';
import { answerFormDocx } from './write.ts';

const BLOCKS: readonly Omit<SourceBlock, 'line'>[] = [
  { kind: 'heading', text: '5. Kostnader', level: 1 },
  { kind: 'heading', text: '5.1 Regioner', level: 2 },
  { kind: 'paragraph', text: 'Kostnaderna är små.' },
  { kind: 'tableRow', text: 'Post | Kostnad', cells: ['Post', 'Kostnad'], header: true },
  { kind: 'tableRow', text: 'Plan | 26,5 mnkr', cells: ['Plan', '26,5 mnkr'] },
  { kind: 'heading', text: '7. Åtgärder', level: 1 },
  { kind: 'listItem', text: 'Planen får ingå i andra planer.', marker: '–' },
];
const PART = 'konsekvensutredning avsnitt 5';
const REGIONS = `${PART}.1`;

function withIt(): AnswerFormData {
  const data = formData();
  let id = 0;
  const newId = (): string => `00000000-0000-4000-9000-${String((id += 1)).padStart(12, '0')}`;
  const blocks = BLOCKS.map((block, line) => ({ ...block, line }));
  const statute = { title: '', kind: 'regulation' as const, notUnderstood: [] };
  const { provisions } = withImpactAssessment(
    { ...statute, provisions: [...data.version.provisions] },
    parseImpactAssessment(blocks, newId).impact,
    countingIds(),
  );
  return { ...data, version: { ...data.version, provisions } };
}

describe('an answer form on a version with a konsekvensutredning', () => {
  it('has it in a table of its own, with a row for each of its sections and one stance on the whole', async () => {
    const data = withIt();
    const rows = formRows(data.version, data.draft).filter(({ address }) => address.startsWith('konsekvens'));
    expect(rows.map(({ address, law, asks }) => [address, law, asks])).toEqual([
      ['konsekvensutredning', 'Konsekvensutredningen i dess helhet', 'provision'],
      [PART, '5. Kostnader', null],
      [REGIONS, '5.1 Regioner', null],
      [`${REGIONS} 1 st`, 'Kostnaderna är små.', null],
      [`${REGIONS} rad 2`, 'Plan | 26,5 mnkr', null],
      ['konsekvensutredning avsnitt 7', '7. Åtgärder', null],
      ['konsekvensutredning avsnitt 7 1 st 1 str', '– Planen får ingå i andra planer.', null],
    ]);
    const document = (await unzipXml(await answerFormDocx(data))).get('word/document.xml') ?? '';
    expect([...document.matchAll(/<w:tblCaption w:val="([^"]+)"\/>/gu)].map(([, name]) => name)).toEqual([
      'Yttrandet i dess helhet',
      'Bestämmelse för bestämmelse',
      'Konsekvensutredningen',
    ]);
    const own = (await unzipXml(await answerFormDocx(formData()))).get('word/document.xml') ?? '';
    expect(own).not.toContain('onsekvensutredning');
  });

  it('read back has what was said of a section, a row and the whole in its place, and nothing else', async () => {
    const data = withIt();
    const account = await afterwards(data, (form) => {
      change(form, PART, (row) => withCell(row, 3, 'Avsnittet saknar kommunerna.'));
      change(form, `${REGIONS} rad 2`, (row) => withCell(row, 3, 'För lågt räknat.'));
      change(form, 'konsekvensutredning', (row) => withStance(row, 'Avstyrker'));
    });
    expect(states(account)).toEqual({ FILLED: 3, EMPTY: formRows(data.version, data.draft).length - 3 });
    for (const [address, text, stance] of [
      [PART, 'Avsnittet saknar kommunerna.', null],
      [`${REGIONS} rad 2`, 'För lågt räknat.', null],
      ['konsekvensutredning', '', 'OPPOSES'],
    ] as const)
      expect(rowOf(account, address)).toMatchObject({
        ...{ state: 'FILLED', place: idAt(data, address), doubt: null },
        now: { text, stance },
      });
  });
});
