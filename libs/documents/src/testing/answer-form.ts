import { parsePlainText, type Provision } from '@samsyn/statute';
import { accountOfForm, type FormAccount } from '../answer-form/account.ts';
import type { AccountRow } from '../answer-form/account-row.ts';
import type { AnswerFormData, DraftAnswer, DraftComment } from '../answer-form/data.ts';
import { readAnswerForm, type FormRead } from '../answer-form/read.ts';
import { answerFormDocx } from '../answer-form/write.ts';
import { countingIds } from './statutes.ts';
import { unzipXml } from './unzip.ts';
import { makeZip } from './zip.ts';

export const FORM_TEXT = `Föreskrifter om planering

1 kap. Inledande bestämmelser

Syfte

1 § Det ska finnas en plan som innehåller

1. mål, och

2. medel.

Planen ska vara skriftlig.

Allmänna råd

Planen bör ses över varje år.

2 kap. Krav

1 § Kravet gäller alla vårdgivare i regionen.

2 a § Uppgifter ska lämnas till myndigheten på begäran.

Bilaga 1

Blanketten ska undertecknas.
`;

export const EMPTY_DRAFT: DraftAnswer = { overallStance: null, generalText: '', comments: [], stances: {} };

export const provisionsOf = (text: string): Provision[] => parsePlainText(text, countingIds()).provisions;

export const comment = (more: Partial<DraftComment> & { id: string }): DraftComment => ({
  provisionId: null,
  quote: '',
  text: 'En synpunkt.',
  wording: '',
  createdAt: '2026-01-10T12:00:00.000Z',
  ...more,
});

/** A form's content with what a test changes. */
export function formData(more: Partial<AnswerFormData> = {}, text = FORM_TEXT): AnswerFormData {
  return {
    roundId: '11111111-1111-4111-8111-111111111111',
    version: { id: '22222222-2222-4222-8222-222222222222', hash: 'ab'.repeat(32), provisions: provisionsOf(text) },
    title: 'Remiss om planering',
    registrationNumber: '4.1-1/2026',
    authority: 'Socialstyrelsen',
    body: 'Region Uppsala',
    deadline: '2026-03-31T21:59:59.000Z',
    madeAt: '2026-02-01T09:00:00.000Z',
    draft: EMPTY_DRAFT,
    ...more,
  };
}

/** Id of the provision at an address. */
export function idAt(data: AnswerFormData, address: string): string {
  const find = (provisions: readonly Provision[]): Provision | undefined => {
    for (const provision of provisions) {
      const found = provision.address === address ? provision : find(provision.children);
      if (found) return found;
    }
    return undefined;
  };
  const found = find(data.version.provisions);
  if (!found) throw new Error(`no ${address}`);
  return found.id;
}

/** Reads a form that must be readable. */
export async function readFormOk(bytes: Uint8Array): Promise<FormRead> {
  const result = await readAnswerForm(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result.form;
}

/** A form's document part taken apart into its rows, to be changed as a writer would, and put together again. */
export interface OpenForm {
  parts: Map<string, string>;
  before: string;
  rows: string[];
  after: string;
}

/** Opens a form written by us or by LibreOffice. The rows of all tables stand in one list; what parts the tables goes with the row before. */
export async function openForm(bytes: Uint8Array): Promise<OpenForm> {
  const parts = await unzipXml(bytes);
  const document = parts.get('word/document.xml') ?? '';
  const pieces = document.split(/(?=<w:tr>|<w:tr )/);
  const [before = '', ...rows] = pieces;
  const last = rows.at(-1) ?? '';
  const end = last.indexOf('</w:tr>') + '</w:tr>'.length;
  return { parts, before, rows: [...rows.slice(0, -1), last.slice(0, end)], after: last.slice(end) };
}

export function closeForm({ parts, before, rows, after }: OpenForm): Uint8Array {
  const all = new Map([...parts, ['word/document.xml', before + rows.join('') + after]]);
  return makeZip([...all].map(([name, content]) => ({ name, content })));
}

const CELL = /<w:tc>[\s\S]*?<\/w:tc>|<w:tc [\s\S]*?<\/w:tc>/g;

/** The row with other words in one of its cells (0–4), in as many paragraphs as there are lines. */
export function withCell(row: string, column: number, words: string): string {
  let index = -1;
  return row.replace(CELL, (cell) => {
    index += 1;
    if (index !== column) return cell;
    const properties = /<w:tcPr>[\s\S]*?<\/w:tcPr>|<w:tcPr\/>/.exec(cell)?.[0] ?? '';
    const lines = words
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
    return `<w:tc>${properties}${lines.join('')}</w:tc>`;
  });
}

/** The row with another stance chosen in its list. */
export function withStance(row: string, label: string): string {
  return row
    .replace(/<w:showingPlcHdr\/>/, '')
    .replace(/(<w:sdtContent>[\s\S]*?<w:t[^>]*>)[^<]*(<\/w:t>)/, `$1${label}$2`);
}

/** The row as a program leaves it that keeps no bookmarks. */
export const withoutBookmarks = (row: string): string => row.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The account of a form after a writer has been at it. */
export async function afterwards(
  data: AnswerFormData,
  write: (form: OpenForm) => void = () => undefined,
  now: AnswerFormData = data,
): Promise<FormAccount> {
  const form = await openForm(await answerFormDocx(data));
  write(form);
  return accountOfForm(await readFormOk(closeForm(form)), now);
}

/** Where the row of an address stands. */
export const rowAt = (form: OpenForm, address: string): number =>
  form.rows.findIndex((row) => row.includes(`>${address}<`));

/** Writes in the row of an address. */
export function change(form: OpenForm, address: string, how: (row: string) => string): void {
  const index = rowAt(form, address);
  form.rows[index] = how(form.rows[index] ?? '');
}

/** How many rows there are in each state. */
export const states = ({ rows }: FormAccount): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

/** The account's row at an address. */
export const rowOf = (account: FormAccount, address: string): AccountRow => {
  const found = account.rows.find((row) => row.address === address);
  if (!found) throw new Error(`no row at ${address}`);
  return found;
};
