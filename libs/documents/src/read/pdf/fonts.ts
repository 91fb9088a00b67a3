interface FontPage {
  getOperatorList(): Promise<unknown>;
  commonObjs: { has(id: string): boolean; get(id: string): unknown };
}

/**
 * The look behind the library's font numbers: `times|bold`. One face may be embedded several times under different numbers, so numbers
 * alone cannot tell body text from headings.
 */
export class FontNames {
  private readonly names = new Map<string, string>();

  /** Looks up the fonts of a page that are not known yet; only then are the page's drawing operations read. */
  async learn(page: FontPage, ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => id !== '' && !this.names.has(id));
    if (unknown.length === 0) return;
    await page.getOperatorList();
    for (const id of unknown) this.names.set(id, page.commonObjs.has(id) ? lookOf(page.commonObjs.get(id)) || id : id);
  }

  of(id: string): string {
    return this.names.get(id) ?? id;
  }
}

function lookOf(font: unknown): string {
  const { name } = font as { name?: unknown };
  if (typeof name !== 'string') return '';
  const bare = name.replace(/^[A-Z]{6}\+/, '').toLowerCase();
  const family =
    /^[a-z]+?(?=ps|mt|bold|italic|oblique|regular|light|medium|semi|black|[^a-z]|$)/.exec(bare)?.[0] ?? bare;
  return [family, ...(isBold(bare) ? ['bold'] : []), ...(/italic|oblique/.test(bare) ? ['italic'] : [])].join('|');
}

/** True for a look or a font name of heavy weight. */
export function isBold(look: string): boolean {
  return /bold|black|heavy|semib|demi/.test(look);
}
