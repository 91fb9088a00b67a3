import { countStructure } from './structure-summary.ts';

it('counts what the reader found, header rows of tables left out', () => {
  const kinds = ['CHAPTER', 'SECTION', 'SUBSECTION', 'SECTION', 'GENERAL_ADVICE', 'ANNEX'] as const;
  const rows = [
    { kind: 'TABLE_ROW' as const, header: true },
    { kind: 'TABLE_ROW' as const },
    { kind: 'TABLE_ROW' as const, header: null },
  ];
  expect(countStructure([...kinds.map((kind) => ({ kind })), ...rows], 2)).toEqual({
    chapters: 1,
    sections: 2,
    generalAdvice: 1,
    annexes: 1,
    tableRows: 2,
    notUnderstood: 2,
  });
});
