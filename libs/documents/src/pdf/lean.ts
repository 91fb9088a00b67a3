import type { Doc, Parent } from './house.ts';

/** What the library keeps of a document until its end; its types leave it out. */
interface Reference {
  data: object;
}
interface Element {
  dictionary: Reference;
  _flushed: boolean;
  _children: Element[];
}
interface Inside {
  page: { dictionary: Reference; structParentTreeKey: number };
  getStructParentTree(): { _items: Record<number, Reference[] | Written> };
  _fontFamilies: Record<string, { layoutCache?: object }>;
}

/** A list of references as it will stand in the file. (What is no plain object is written as it says itself.) */
class Written {
  readonly [Symbol.toStringTag] = 'Written';
  private readonly text: string;

  constructor(references: readonly Reference[]) {
    this.text = `[${references.map(String).join(' ')}]`;
  }

  toString(): string {
    return this.text;
  }
}

/** Parts between two times that measured words are forgotten. */
const WORDS_KEPT = 250;
/** An element that has been written is only asked whether it has a parent. */
const WRITTEN = { P: true };

/**
 * Lets go of what has been written. The library holds every element of the tree of tags, and what every word measured, to the end of the
 * document; of the elements the file's end needs their numbers alone. Nothing in the file is another for it.
 */
export class Lean {
  private readonly doc: Inside;
  private readonly root: Element;
  private readonly open: Inside['page'][];
  private parts = 0;
  private seen = 0;

  constructor(doc: Doc, root: Parent) {
    this.doc = doc as unknown as Inside;
    this.root = root as unknown as Element;
    this.open = [this.doc.page];
    doc.on('pageAdded', () => this.open.push(this.doc.page));
  }

  /** To be called when a part of the document is written. */
  letGo(): void {
    this.parts += 1;
    if (this.parts % WORDS_KEPT === 0)
      for (const font of Object.values(this.doc._fontFamilies)) font.layoutCache = Object.create(null) as object;
    for (let next = this.root._children[this.seen]; next?._flushed === true; next = this.root._children[this.seen]) {
      next.dictionary.data = WRITTEN;
      this.seen += 1;
    }
    const items = this.doc.getStructParentTree()._items;
    while (this.open.length > 1 && this.isWritten(items)) {
      const [{ dictionary, structParentTreeKey: key } = this.doc.page] = this.open.splice(0, 1);
      items[key] = new Written(items[key] as Reference[]);
      dictionary.data = {};
    }
  }

  /** The first page is behind, and everything on it stands in the tree. */
  private isWritten(items: Record<number, Reference[] | Written>): boolean {
    const [page] = this.open;
    const on = page && items[page.structParentTreeKey];
    return Array.isArray(on) && on.every((reference) => reference !== null);
  }
}
