/**
 * What one request may bring, whatever it asks: characters of one text, things in one list, values in all. Wider than any field's own
 * limit, which says more to the person; here it is only that nothing is worked through that no page would send.
 */
export const INPUT_LIMITS = { text: 500_000, list: 2_000, values: 60_000 } as const;

export type Excess = keyof typeof INPUT_LIMITS;

/** Which limit a request's body breaks; null when none. Walked with a list, so that a million brackets cost no stack. */
export function excessIn(body: unknown): Excess | null {
  const open: unknown[] = [body];
  let values = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    values += 1;
    if (typeof value === 'string' && value.length > INPUT_LIMITS.text) return 'text';
    if (typeof value !== 'object' || value === null) continue;
    const children: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : Object.values(value);
    if (Array.isArray(value) && children.length > INPUT_LIMITS.list) return 'list';
    if (values + open.length + children.length > INPUT_LIMITS.values) return 'values';
    for (const child of children) if (child !== undefined) open.push(child);
  }
  return null;
}
