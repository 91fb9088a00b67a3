const PREFIX = 'sam_';

/** The name of the Word bookmark that carries a provision's permanent id: Word allows 40 letters, digits and underscores. */
export function bookmarkOfProvision(id: string): string {
  return PREFIX + id.replaceAll('-', '').toLowerCase();
}

/** The permanent id in a bookmark's name; undefined when the bookmark is not one of ours. */
export function provisionIdOfBookmark(name: string): string | undefined {
  const hex = /^sam_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i.exec(name);
  return hex ? hex.slice(1).join('-').toLowerCase() : undefined;
}
