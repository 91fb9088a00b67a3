import type { BlockBuilder } from '../block-builder.ts';
import type { TrackedChangesChoice } from '../result.ts';
import type { XmlElement } from '../xml.ts';
import type { InlineContent } from './inline.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphStyle, StyleTable } from './styles.ts';

export interface BodyContext {
  styles: StyleTable;
  numbering: Numbering;
  builder: BlockBuilder;
  choice: TrackedChangesChoice;
  /** Paragraphs of a footnote or endnote, by `footnote 2`. */
  notes: ReadonlyMap<string, XmlElement>;
}

/** One paragraph as read, before it becomes a block. */
export interface ReadParagraph {
  content: InlineContent;
  style: ParagraphStyle;
  headingLevel?: number;
  marker?: string;
  bullet: boolean;
  depth: number;
}

/** What the reader of a table asks of the one that walks the body. */
export interface BodyWalk {
  placeAll: (parent: XmlElement | undefined) => void;
  flushContents: () => void;
  aside: (content: InlineContent) => void;
  takeId: (ids: readonly string[]) => string | undefined;
  readParagraph: (paragraph: XmlElement) => ReadParagraph | undefined;
}
