import { jest } from '@jest/globals';
import {
  closeForm,
  comment,
  formData,
  openForm,
  provisionsOf,
  readFormOk,
  withCell,
  withoutBookmarks,
  withStance,
} from '../testing/answer-form.ts';
import { officePresent, throughOffice } from '../testing/libreoffice.ts';
import { accountOfForm } from './account.ts';
import type { AccountRow } from './account-row.ts';
import type { AnswerFormData } from './data.ts';
import { formRows } from './rows.ts';
import { answerFormDocx } from './write.ts';

const here = officePresent ? it : it.skip;
const TITLE = officePresent ? '' : ' (skipped: LibreOffice is not installed)';
const VIA_ODT = ['odt', 'docx'] as const;

const SUBJECTS = [
  'planer',
  'övningar',
  'register',
  'avtal',
  'lager',
  'utbildning',
  'ledning',
  'samband',
  'transporter',
  'personal',
];

/** A föreskrift of some 200 rows: 60 §§ of two stycken in six chapters, and a list in every tenth. */
const text = (): string =>
  Array.from({ length: 60 }, (_each, index) => {
    const subject = SUBJECTS[index % 10] ?? '';
    const chapter = index % 10 === 0 ? `${index / 10 + 1} kap. Avdelning ${index / 10 + 1}\n\n` : '';
    const list = index % 10 === 9 ? ' som omfattar\n\n1. ledning, och\n\n2. materiel.' : ` enligt plan ${index + 1}.`;
    return `${chapter}${(index % 10) + 1} § Regionen ska ha ${subject}${list}\n\nDenna skyldighet gäller ${subject} för år ${2000 + index}.`;
  }).join('\n\n');

function largeForm(): AnswerFormData {
  const base = formData();
  const provisions = provisionsOf(`Föreskrifter om mycket\n\n${text()}\n`);
  const data = { ...base, version: { ...base.version, provisions } };
  const places = formRows(data.version, data.draft).flatMap(({ provisionId }) => provisionId ?? []);
  const comments = places
    .filter((_each, index) => index % 9 === 0)
    .map((provisionId, index) =>
      comment({
        id: `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`,
        provisionId,
        text: `Synpunkt ${index} & mer.\n\n– ett\n– två`,
        wording: index % 2 === 0 ? `Lydelse ${index}.` : '',
      }),
    );
  return { ...data, draft: { ...data.draft, comments, generalText: 'Vi har läst allt.', overallStance: 'SUPPORTS' } };
}

describe(`an answer form through LibreOffice${TITLE}`, () => {
  jest.setTimeout(240_000);

  here('comes back with every row as it was, by .odt and by .docx', async () => {
    const data = largeForm();
    const bytes = await answerFormDocx(data);
    for (const formats of [VIA_ODT, ['docx'] as const]) {
      const account = accountOfForm(await readFormOk(throughOffice(bytes, formats)), data);
      expect(account).toMatchObject({ origin: 'THIS', madeAt: data.madeAt, trackedChanges: 0 });
      expect(account.rows).toHaveLength(formRows(data.version, data.draft).length);
      const odd = account.rows.filter(
        (row) => !['UNCHANGED', 'EMPTY'].includes(row.state) || row.moved || row.doubt || row.alteredLaw !== null,
      );
      expect(odd).toEqual([]);
    }
  });

  here('accounts for each of 200 rows after 50 edits, moved, deleted, added and copied rows', async () => {
    const data = largeForm();
    const rows = formRows(data.version, data.draft);
    expect(rows.length).toBeGreaterThanOrEqual(200);
    const form = await openForm(throughOffice(await answerFormDocx(data), VIA_ODT));
    expect(form.rows).toHaveLength(rows.length + 2); // two heads
    // The heads stand first in each table: rows of the second table begin after its head.
    const at = (index: number): number => index + (rows[index]?.provisionId === null ? 1 : 2);
    const first = rows.findIndex((row) => row.provisionId !== null);
    const edited = Array.from({ length: 50 }, (_each, index) => first + 2 + index * 3);
    const notEdited = rows.map((_each, index) => index).filter((index) => index >= first && !edited.includes(index));
    const deleted = notEdited.filter((_each, index) => index % 13 === 5).slice(0, 8);
    const moved = notEdited
      .filter((index) => !deleted.includes(index))
      .filter((_each, index) => index % 11 === 7)
      .slice(0, 9);
    for (const index of edited) {
      const words = withCell(form.rows[at(index)] ?? '', 3, `Ändrad ${index}.\nAndra stycket.`);
      form.rows[at(index)] = rows[index]?.asks === 'provision' ? withStance(words, 'Avstyrker') : words;
    }
    const taken = [
      ...deleted.map((index) => ({ index, gone: true })),
      ...moved.map((index) => ({ index, gone: false })),
    ]
      .map(({ index, gone }) => ({ index, gone, row: form.rows[at(index)] ?? '' }))
      .sort((a, b) => b.index - a.index);
    for (const { index } of taken) form.rows.splice(at(index), 1);
    const loose = withoutBookmarks(form.rows[8] ?? '');
    form.rows.splice(20, 0, ...taken.flatMap(({ gone, row }) => (gone ? [] : [row])));
    form.rows.push(
      ...['1 kap. 3 §', '2 kap. 4 §', 'någonstans'].map((address) =>
        withCell(withCell(withCell(loose, 0, address), 1, ''), 3, 'Tillagd rad.'),
      ),
      form.rows[at(edited[0] ?? 0)] ?? '',
    );
    const back = await readFormOk(throughOffice(closeForm(form), VIA_ODT));
    const { rows: account } = accountOfForm(back, data);

    const bySlot = new Map(account.flatMap((row) => (row.slot === null ? [] : [[row.slot, row] as const])));
    expect(rows.filter(({ key }) => !bySlot.has(key)).map(({ address }) => address)).toEqual([]);
    expect(account).toHaveLength(rows.length + 4);
    const rowOf = (index: number): AccountRow | undefined => bySlot.get(rows[index]?.key ?? '');
    for (const index of edited) {
      const filled = rows[index]?.commentId === null ? 'FILLED' : 'CHANGED';
      expect(rowOf(index)).toMatchObject({
        state: filled,
        place: rows[index]?.provisionId,
        now: {
          text: `Ändrad ${index}.\n\nAndra stycket.`,
          stance: rows[index]?.asks === 'provision' ? 'OPPOSES' : null,
        },
      });
    }
    for (const index of deleted)
      expect(rowOf(index)?.state).toBe(rows[index]?.commentId === null ? 'MISSING_EMPTY' : 'MISSING');
    expect(moved.filter((index) => rowOf(index)?.moved !== true)).toEqual([]);
    expect(account.filter((row) => row.moved)).toHaveLength(moved.length);
    const rest = rows.map((_each, index) => index).filter((index) => ![...edited, ...deleted].includes(index));
    for (const index of rest) expect(rowOf(index)?.state).toMatch(/^(?:UNCHANGED|EMPTY)$/);
    const added = account.filter(({ slot }) => slot === null);
    expect(added.map(({ state, address }) => [state, address]).sort()).toEqual([
      ['DUPLICATE', rows[edited[0] ?? 0]?.address],
      ['EXTRA', '1 kap. 3 §'],
      ['EXTRA', '2 kap. 4 §'],
      ['UNKNOWN', 'någonstans'],
    ]);
  });
});
