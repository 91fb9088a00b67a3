import type { NameKind } from '@samsyn/contracts';

export interface NamedPeriod {
  name: string;
  kind: NameKind;
  validFrom?: string | null;
  validTo?: string | null;
  note?: string | null;
}

export interface NameRow extends NamedPeriod {
  /** Valid on the day asked about. */
  current: boolean;
}

const KIND_ORDER: Record<NameKind, number> = { OFFICIAL: 0, SHORT: 1, ALIAS: 2 };

/**
 * The names of a body, newest first: official names before short names and aliases of the same time; a name without a first day is the oldest.
 * `day` is YYYY-MM-DD, both ends of a period are included.
 */
export function namesOverTime(names: readonly NamedPeriod[], day: string): NameRow[] {
  return names
    .map((name) => ({ ...name, current: isValidOn(name, day) }))
    .toSorted(
      (a, b) =>
        KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
        (b.validFrom ?? '').localeCompare(a.validFrom ?? '') ||
        a.name.localeCompare(b.name, 'sv'),
    );
}

export function isValidOn(period: { validFrom?: string | null; validTo?: string | null }, day: string): boolean {
  return (period.validFrom == null || period.validFrom <= day) && (period.validTo == null || period.validTo >= day);
}
