const LEAST = 2;
const MOST = 80;

/** A person's name as it is kept: no line breaks or control signs, single spaces. Null when it is too short or too long. */
export function personName(written: string): string | null {
  const name = written.replace(/[\s\p{C}]+/gu, ' ').trim();
  return name.length >= LEAST && name.length <= MOST ? name : null;
}
