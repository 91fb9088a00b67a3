import { decimalWords, type QuestionSummary, summarise } from '@samsyn/consultation';
import writeExcelFile from 'write-excel-file/node';
import { xmlSafe } from '../compilation/words.ts';
import type { QuestionsData } from './data.ts';

type Cell = string | number | null | { value: string; fontWeight: 'bold' };
interface Sheet {
  sheet: string;
  data: Cell[][];
  columns: { width: number }[];
}

const TOTALS = [
  ['Antal svar', 'count'],
  ['Summa', 'sum'],
  ['Minst', 'min'],
  ['Median', 'median'],
  ['Störst', 'max'],
] as const;

/** The answers as a workbook: a sheet for each question, bodies × answers, with what the numbers come to. */
export async function questionsXlsx({ questions, bodies }: QuestionsData): Promise<Uint8Array> {
  const sheets = questions.map((one) => sheetOf(summarise(one, bodies)));
  return writeExcelFile(sheets).toBuffer();
}

function sheetOf({ number, question, tables }: QuestionSummary): Sheet {
  const most = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const data = tables.flatMap(({ title, columns, rows }): Cell[][] => [
    ...(title === '' ? [] : [[bold(title)]]),
    [bold('Instans'), ...columns.map(({ label, unit }) => bold(unit === '' ? label : `${label} (${unit})`))],
    ...rows.map(({ bodyName, cells }): Cell[] => [
      xmlSafe(bodyName),
      ...cells.map((cell, at) => (columns[at]?.total ? figure(cell) : cut(cell))),
    ]),
    ...(columns.some(({ total }) => total !== null)
      ? TOTALS.map(([words, name]): Cell[] => [
          bold(words),
          ...columns.map(({ total }) => (total === null ? null : name === 'count' ? total.count : figure(total[name]))),
        ])
      : []),
    [],
  ]);
  return {
    sheet: `Fråga ${number}`,
    data: [[bold(`${number} ${question.label}`)], ...data],
    columns: [{ width: 34 }, ...Array.from({ length: most }, () => ({ width: 22 }))],
  };
}

/** A number as Excel holds it; one with more digits than Excel keeps stays text, whole. */
function figure(plain: string): Cell {
  if (plain === '') return null;
  return plain.replaceAll(/\D/gu, '').length > 15 ? decimalWords(plain) : Number(plain);
}

const bold = (words: string): Cell => ({ value: cut(words), fontWeight: 'bold' });

/** Excel's own limit is 32 767 characters a cell. */
const cut = (words: string): string => xmlSafe(words).slice(0, 32_000);
