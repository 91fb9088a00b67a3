import type { VersionView } from '../../drafts/index.ts';

const UNITS: ReadonlySet<string> = new Set([
  ...['SECTION', 'GENERAL_ADVICE', 'TRANSITIONAL', 'ANNEX', 'IMPACT_ASSESSMENT'],
]);

export interface UnitsOfVersion {
  /** The § (or other unit) that a provision stands in. */
  unitOf: (id: string) => string | null;
  isProvision: (id: string) => boolean;
}

export function unitsOfVersion({ provisions }: Pick<VersionView, 'provisions'>): UnitsOfVersion {
  const rows = new Map(provisions.map((row) => [row.id, row]));
  const unitOf = (id: string): string | null => {
    for (let at = rows.get(id); at !== undefined; at = rows.get(at.parentId ?? ''))
      if (UNITS.has(at.kind)) return at.id;
    return null;
  };
  return { unitOf, isProvision: (id) => rows.has(id) };
}
