/**
 * What came now, with every part of it that says the same as before being the very object it was: what is drawn from a part is then drawn anew
 * only when that part is another. Of values as they come in an answer (no cycles, no dates); things with an id are known by it, so that what is
 * put in before them does not make them new.
 */
export function shared<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isThing(before) || !isThing(now)) return now;
  if (Array.isArray(now)) return (Array.isArray(before) ? sharedList(before, now) : now) as T;
  if (Array.isArray(before)) return now;
  const names = Object.keys(now);
  const parts = names.map((name) => [name, shared(before[name], (now as Thing)[name])] as const);
  const isSame =
    names.length === Object.keys(before).length &&
    parts.every(([name, part]) => name in before && before[name] === part);
  return (isSame ? before : Object.fromEntries(parts)) as T;
}

function sharedList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map((one) => [idOf(one), one]));
  const list = now.map((one, index) => shared(idOf(one) === undefined ? before[index] : byId.get(idOf(one)), one));
  return list.length === before.length && list.every((one, index) => one === before[index]) ? before : list;
}

type Thing = Record<string, unknown>;
const isThing = (one: unknown): one is Thing => typeof one === 'object' && one !== null;
const idOf = (one: unknown): unknown => (isThing(one) ? one['id'] : undefined);
