import { type IRunOptions, type ParagraphChild, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';

/** Who changed what when; the id is the file's own. */
export interface Revision {
  id: number;
  author: string;
  date: string;
}

type Way = 'From' | 'To';

class Attributes extends XmlAttributeComponent<Partial<Revision> & { name?: string }> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date', name: 'w:name' };
}

class Element extends XmlComponent {
  constructor(tag: string, attributes: Partial<Revision> & { name?: string }, inside?: TextRun) {
    super(tag);
    this.root.push(new Attributes(attributes));
    if (inside) this.root.push(inside);
  }
}

// The library that writes the file knows insertions and deletions, and no moves: these are the format's own elements for them.
const element = (tag: string, attributes: Partial<Revision> & { name?: string }, inside?: TextRun): ParagraphChild =>
  new Element(tag, attributes, inside) as unknown as ParagraphChild;

/** Words that went along with a move, at the place they left or the one they came to. */
export const movedRun = (way: Way, revision: Revision, options: IRunOptions): ParagraphChild =>
  element(`w:move${way}`, revision, new TextRun(options));

/** Where a move begins in its paragraph; the name is the same at both places. */
export const moveStart = (way: Way, name: string, revision: Revision): ParagraphChild =>
  element(`w:move${way}RangeStart`, { ...revision, name });

export const moveEnd = (way: Way, { id }: Revision): ParagraphChild => element(`w:move${way}RangeEnd`, { id });
