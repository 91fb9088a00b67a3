/**
 * RFC 8785 (JSON Canonicalization Scheme) of a JSON value: the UTF-16 order of the keys, no white space, numbers and strings as ECMAScript
 * writes them. Undefined members are left out; whatever else is not I-JSON throws a TypeError: undefined, functions, dates and maps,
 * numbers that are not finite, text with half a surrogate pair.
 * What is hashed or signed are the UTF-8 bytes of this string.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('not JSON: a number that is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (Object.prototype.toString.call(value) === '[object Object]') {
    const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
    // Plain code-unit comparison, as the RFC wants; localeCompare would order å ä ö differently.
    members.sort(([a], [b]) => byCodeUnit(a, b));
    return `{${members.map(([key, member]) => `${canonicalText(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  throw new TypeError(`not JSON: ${typeof value}`);
}

/** Orders texts as RFC 8785 orders keys: by UTF-16 code units. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// With the `u` flag a whole pair is one character, so that only a lone half is matched.
const LONE_SURROGATE = /\p{Surrogate}/u;

function canonicalText(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('not JSON: half a surrogate pair');
  return JSON.stringify(text);
}
