import type { FlowingSheet, SheetCell } from '../stream/xlsx.ts';
import { COMMENT_COLUMNS } from './csv.ts';
import type { CompilationLabels } from './data.ts';
import type { ExportKind } from '@samsyn/consultation';
import { SELECTIONS } from './kinds.ts';
import { type CompilationSource, rowsIn } from './source.ts';
import { summarySheet } from './summary-rows.ts';
import { fileLine, plainWords, statusWords, swedishTime, totalLines, word } from './words.ts';

/** A compilation as the sheets of a workbook; the first of them is the csv file. */
export function sheetsOf(source: CompilationSource, kind: ExportKind, labels: CompilationLabels): FlowingSheet[] {
  if (kind === 'SUMMARY' && source.summary !== undefined) return [summarySheet(source.summary)];
  if (kind === 'BODIES') return [bodies(source, labels), totals(source, labels)];
  return [comments(source, kind, labels), bodies(source, labels), matrix(source, labels), totals(source, labels)];
}

function comments(source: CompilationSource, kind: ExportKind, labels: CompilationLabels): FlowingSheet {
  return {
    name: 'Synpunkter',
    columns: COMMENT_COLUMNS,
    rows: async function* () {
      for await (const row of rowsIn(source, SELECTIONS[kind]))
        yield COMMENT_COLUMNS.map((column) => column.value(row, labels));
    },
  };
}

const BODY_COLUMNS: FlowingSheet['columns'] = [
  { header: 'Remissinstans', width: 40 },
  { header: 'Slag', width: 20 },
  { header: 'Svar', width: 24 },
  { header: 'Inkom', width: 18 },
  { header: 'Efter sista svarsdag', width: 20 },
  { header: 'Övergripande ställningstagande', width: 30 },
  { header: 'Instämmer i', width: 40 },
  { header: 'Antal synpunkter', width: 16 },
  { header: 'Övergripande synpunkter', width: 80 },
  { header: 'Beslut', width: 50 },
  { header: 'Antal bilagor', width: 14 },
  { header: 'Bilagor', width: 70 },
];

function bodies(source: CompilationSource, labels: CompilationLabels): FlowingSheet {
  return {
    name: 'Instanser',
    columns: BODY_COLUMNS,
    rows: async function* () {
      for (const body of source.bodies)
        yield [
          ...[body.name, body.kind, statusWords(body, labels), swedishTime(body.receivedAt), body.late ? 'Ja' : 'Nej'],
          ...[word(labels.stance, body.overallStance), body.endorses ?? ''],
          source.totals.byBody.get(body.name) ?? 0,
          ...[plainWords(await source.generalText(body)), body.decision ?? ''],
          ...[body.files?.length ?? 0, (body.files ?? []).map(fileLine).join('\n')],
        ];
    },
  };
}

function matrix({ stanceMatrix }: CompilationSource, labels: CompilationLabels): FlowingSheet {
  return {
    name: 'Ställningstaganden',
    columns: [{ header: 'Bestämmelse', width: 20 }, ...stanceMatrix.bodies.map((header) => ({ header, width: 22 }))],
    stickyColumn: true,
    rows: function* (): Generator<SheetCell[]> {
      for (const { address, cells } of stanceMatrix.rows)
        yield [address, ...cells.map((code) => word(labels.stance, code ?? ''))];
    },
  };
}

function totals(source: CompilationSource, labels: CompilationLabels): FlowingSheet {
  return {
    name: 'Summor',
    columns: [
      { header: 'Grupp', width: 36 },
      { header: 'Vad', width: 40 },
      { header: 'Antal', width: 10 },
    ],
    rows: () => totalLines(source.totals, labels).map(({ group, name, count }) => [group, name, count]),
  };
}
