/**
 * Text as the aligner compares it: without what changes when nothing changes. Cross-references become `#` (one renumbering would else dirty
 * every section that points there), the note of the latest amendment at the end goes, letters are lower-case.
 */
const number = '\\d+(?:\\s?[a-z](?![\\p{L}\\p{N}]))?';
const list = `${number}(?:(?:\\s?[–—−-]\\s?|,\\s|,?\\s(?:och|eller|samt)\\s)${number})*`;
const reference = new RegExp(
  [
    `(?:${list}\\s?kap\\.?\\s)?${list}\\s?§§?(?!\\p{L})`,
    `${list}\\s?kap(?:\\.|itlet)?(?!\\p{L})`,
    `(?<!\\p{L})bilag(?:a|an|orna|or)\\s${list}`,
    '§§?\\s?\\d+[a-z]?(?:\\s(?:absatz|abs\\.)\\s\\d+)?',
  ].join('|'),
  'gu',
);

const amendmentNote =
  /\s*(?:(?:lag|förordning|kungörelse)\s\(\d{4}:\d+\)|\((?:[a-zåäö-]+fs)\s?\d{4}:\d+\)|\/(?:upphör att gälla|träder i kraft)\s[ui]:[^/]*\/)\.?\s*$/u;

/** Cross-references as `#`, lower-case, the amendment note at the end gone. */
export function neutralText(text: string): string {
  return withoutNotes(text).replace(reference, '#');
}

/** The cross-references of a text as written, lower-case, in order: what `neutralText` shows as `#`. */
export function crossReferences(text: string): string[] {
  return withoutNotes(text).match(reference) ?? [];
}

function withoutNotes(text: string): string {
  let lower = text.toLowerCase();
  // Most texts end with no note: looking at the last sign is far cheaper than looking for one from every space.
  while (/[)/]\.?\s*$/.test(lower.slice(-4))) {
    const match = amendmentNote.exec(lower);
    if (!match) break;
    lower = lower.slice(0, match.index);
  }
  return lower;
}

const wordPattern = /[\p{L}\p{N}]+(?::[\p{L}\p{N}]+)*|#/gu;

/** The words of a neutral text, in order. */
export function neutralWords(neutral: string): string[] {
  return neutral.match(wordPattern) ?? [];
}
