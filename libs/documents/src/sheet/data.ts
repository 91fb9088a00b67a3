/** A table that leaves the house: what it is of, when it was made, and its rows in words. */
export interface TableReport {
  title: string;
  /** The register's or the round's own number; '' for none. */
  registrationNumber: string;
  authority: string;
  /** ISO 8601 instant. */
  generatedAt: string;
  /** Lines under the title: name and value. */
  facts: readonly (readonly [name: string, value: string])[];
  /** What the workbook's sheet is called. */
  sheet: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly (string | number)[])[];
}

export interface ReportColumn {
  header: string;
  /** Characters wide in a workbook. */
  width: number;
  /** Left out of the document, which has a page's width only. */
  onlyInSheets?: boolean;
}

export const SHEET_FORMATS = ['csv', 'xlsx', 'docx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
