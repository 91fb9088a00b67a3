import type { ExportFormat } from '@samsyn/consultation';
import { REPORT_TYPES } from './report-types.ts';

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  DOCX: REPORT_TYPES.docx,
  PDF: 'application/pdf',
  XLSX: REPORT_TYPES.xlsx,
  CSV: REPORT_TYPES.csv,
  JSON: 'application/json; charset=utf-8',
};
