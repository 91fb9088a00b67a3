import { csvRows } from './csv-rows.ts';
import { tableReport } from './write.ts';

it.each([
  [
    'a;b\r\n1;2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\n1,"2,5"\n',
    [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  ],
  [
    'a\tb\n"x ""y"" z"\t\n',
    [
      ['a', 'b'],
      ['x "y" z', ''],
    ],
  ],
  [
    'a;b\n"två\nrader";2',
    [
      ['a', 'b'],
      ['två\nrader', '2'],
    ],
  ],
  ['a;b\n\n;\n1;2', [['a', 'b'], [], [], ['1', '2']]],
  [
    "a;b\n'=1+1;'hej",
    [
      ['a', 'b'],
      ['=1+1', "'hej"],
    ],
  ],
  ['', []],
])('reads %j', (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});

it('reads what is written', async () => {
  const rows = [
    ['=SUMMA(A1)', 'å;ö', 'x\ny'],
    ['"citat"', '-', ' b'],
  ];
  const columns = ['A', 'B', 'C'].map((header) => ({ header, width: 10 }));
  const about = { title: '', registrationNumber: '', authority: '', generatedAt: '', facts: [], sheet: '' };
  const bytes = await tableReport('csv', { ...about, columns, rows });
  expect(csvRows(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))).toEqual([
    ['A', 'B', 'C'],
    ...rows.map((row) => row.map((cell) => cell.trim())),
  ]);
});
