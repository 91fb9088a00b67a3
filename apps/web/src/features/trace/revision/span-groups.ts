import type { RevisionPartsFragment } from '@samsyn/contracts/trace';

type Span = RevisionPartsFragment['spans'][number];
type Placed = Pick<Span, 'toAddress' | 'fromAddress'>;

/** Where a change is: in the new text, or in the old where it is gone. */
export const addressOf = ({ toAddress, fromAddress }: Placed): string | null => toAddress ?? fromAddress ?? null;

/** It needs a reason and has none. */
export const isOpen = ({ explainsItself, reasons }: Pick<Span, 'explainsItself' | 'reasons'>): boolean =>
  !explainsItself && reasons.length === 0;

/** `2 kap. 3 § 1 st 2 p` → `2 kap. 3 §`, `bilaga 1 2 st` → `bilaga 1`: where one reads what was done to a provision as a whole. */
export function unitOf(address: string): string {
  const section = /^.*?§/u.exec(address)?.[0];
  return section ?? address.replace(/(?: \S+ (?:st|p|str|men|up|def)| rad \d+)(?: .*)?$/u, '');
}

/** Changes of one section, or other provision, that stand next to each other. */
export interface SpanGroup<T> {
  unit: string | null;
  spans: T[];
}

/** In the order they come. What stands in the front matter is a group each: they have nothing in common. */
export function spanGroups<T extends Placed>(spans: readonly T[]): SpanGroup<T>[] {
  const groups: SpanGroup<T>[] = [];
  for (const span of spans) {
    const address = addressOf(span);
    const unit = address === null ? null : unitOf(address);
    const last = groups.at(-1);
    if (last !== undefined && unit !== null && last.unit === unit) last.spans.push(span);
    else groups.push({ unit, spans: [span] });
  }
  return groups;
}
