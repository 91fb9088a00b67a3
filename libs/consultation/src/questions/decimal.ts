/*
 * Numbers of answers are exact: kept as they were typed, added as whole numbers of the smallest part any of them has. No float comes near
 * them. The plain form is what is kept and hashed: an optional minus, digits, and decimals after a point: `-1250.5`.
 */

const WHOLE_DIGITS = 15;
const DECIMALS = 6;
const TYPED = /^([-−–])?(\d{1,15})(?:[.,](\d{1,6}))?$/u;
const GROUPED = /^[-−–]?\d{1,3}(?:[\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?$/u;
const SPACES = /[\s\u00a0\u202f]+/gu;

/** A typed number in its plain form; null where it is none, or has more digits than any answer needs. */
export function readDecimal(typed: string): string | null {
  const trimmed = typed.trim();
  if (SPACES.test(trimmed) && !GROUPED.test(trimmed)) return null;
  const parts = TYPED.exec(trimmed.replaceAll(SPACES, ''));
  if (parts === null) return null;
  const [, minus, whole = '', fraction = ''] = parts;
  const digits = whole.replace(/^0+(?=\d)/u, '');
  const decimals = fraction.replace(/0+$/u, '');
  const plain = decimals === '' ? digits : `${digits}.${decimals}`;
  return minus === undefined || plain === '0' ? plain : `-${plain}`;
}

export const MOST_DIGITS = `högst ${WHOLE_DIGITS} siffror före decimaltecknet och ${DECIMALS} efter`;

/** A plain number as people read it in Sweden: thin groups, decimal comma. */
export function decimalWords(plain: string): string {
  const [whole = '', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u00a0');
  return `${plain.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

export function compareDecimals(a: string, b: string): number {
  const [left, right] = [toParts(a), toParts(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isInteger(plain: string): boolean {
  return !plain.includes('.');
}

export function sumOf(values: readonly string[]): string {
  return fromParts(
    values.reduce((sum, value) => sum + toParts(value), 0n),
    DECIMALS,
  );
}

/** The middle one, or what lies between the two in the middle; null of nothing. */
export function medianOf(values: readonly string[]): string | null {
  const parts = values.map((value) => toParts(value)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [low, high] = [parts[(parts.length - 1) >> 1], parts[parts.length >> 1]];
  // five tenths of a sum: exact with one decimal more
  return low === undefined || high === undefined ? null : fromParts((low + high) * 5n, DECIMALS + 1);
}

/** A plain number in millionths. */
function toParts(plain: string): bigint {
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const parts = BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  return plain.startsWith('-') ? -parts : parts;
}

function fromParts(parts: bigint, scale: number): string {
  const digits = (parts < 0n ? -parts : parts).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/u, '');
  const plain = fraction === '' ? digits.slice(0, -scale) : `${digits.slice(0, -scale)}.${fraction}`;
  return parts < 0n ? `-${plain}` : plain;
}
