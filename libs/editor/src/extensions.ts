import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import type { AnyExtension } from '@tiptap/core';
import { Link } from './link.ts';

const NumberedList = OrderedList.extend({
  addAttributes() {
    return { start: { default: 1, parseHTML: (element) => startOf(element.getAttribute('start')) } };
  },
});

// TipTap's default is level 1, which the page owns: a heading sent without a level would be stored as one that is refused next time.
const DocumentHeading = Heading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false } };
  },
}).configure({ levels: [2, 3, 4] });

function startOf(value: string | null): number {
  const start = Number.parseInt(value ?? '', 10);
  return Number.isInteger(start) && start >= 0 && start <= 9_999 ? start : 1;
}

/** What a comment, a reason and an answer's general text may hold: paragraphs, bold, italic, lists, links, line breaks. */
export const commentExtensions: AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  BulletList,
  NumberedList,
  ListItem,
  HardBreak,
  Link,
];

/** What a missiv or a konsekvensutredning may hold: the same, and headings of levels 2–4 (the page owns level 1). */
export const documentExtensions: AnyExtension[] = [...commentExtensions, DocumentHeading];
