import type { SheetFormat } from '@samsyn/documents';

export const REPORT_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export function isSheetFormat(format: string): format is SheetFormat {
  return Object.hasOwn(REPORT_TYPES, format);
}
