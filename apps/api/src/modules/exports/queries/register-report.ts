import { labels, REGISTER_COLUMNS } from '@samsyn/consultation';
import type { ReportColumn } from '@samsyn/documents';
import type { RegisterRow } from '../../actors/index.ts';

const WIDTHS: Readonly<Record<(typeof REGISTER_COLUMNS)[number], number>> = {
  Nyckel: 30,
  Namn: 40,
  'Namnet gäller från': 14,
  Slag: 24,
  Organisationsnummer: 16,
  Län: 20,
  'E-post': 36,
};

/** What is read in again, then what is there to be read only. */
export const REGISTER_FILE_COLUMNS: readonly ReportColumn[] = [
  ...REGISTER_COLUMNS.map((header) => ({ header, width: WIDTHS[header] })),
  { header: 'Kortnamn', width: 12, onlyInSheets: true },
  { header: 'Beredskapssektorer', width: 40, onlyInSheets: true },
  { header: 'Tidigare och andra namn', width: 40, onlyInSheets: true },
  { header: 'Upphörde', width: 12 },
];

export const LIST_COLUMNS: readonly ReportColumn[] = [
  { header: 'Namn', width: 40 },
  { header: 'Slag', width: 24 },
  { header: 'Län', width: 20 },
  { header: 'E-post', width: 36 },
];

export function registerRow(row: RegisterRow): string[] {
  const { key, name, nameFrom, kind, organisationNumber, county, mailbox } = row;
  return [
    ...[key, name, nameFrom ?? '', labels('sv').actorKind[kind], organisationNumber ?? '', county ?? '', mailbox ?? ''],
    ...[row.shortName ?? '', row.sectors.join('; '), row.otherNames.join('; '), row.endedOn ?? ''],
  ];
}
