/**
 * The one normalisation of provision text. Anchors store offsets (UTF-16 units) into text of this form, so a change of its rules is a new
 * version: old offsets stay readable with the version they were written under.
 */
export const CANONICAL_VERSION = 1;

// Zero-width characters, soft hyphens, byte order marks and control characters other than white space carry no words.
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const NON_BREAKING_HYPHEN = /\u2011/g;
const WHITE_SPACE = /[\s\u0085]+/g;

/**
 * Text in canonical form, version 1: Unicode NFC, no invisible characters, every run of white space (non-breaking spaces, tabs and line
 * breaks included) one space, none at the ends. Idempotent. Dashes are kept as written: `10-12 §§` and `10–12 §§` are different texts.
 */
export function canonicalText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(NON_BREAKING_HYPHEN, '-')
    .normalize('NFC')
    .replace(WHITE_SPACE, ' ')
    .trim();
}

/** True when the text is already in canonical form. */
export function isCanonical(text: string): boolean {
  return canonicalText(text) === text;
}
