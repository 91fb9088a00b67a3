/** A long hash in groups of eight characters: a line can break between them, and an eye can compare them. */
export function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
