import { Extension, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { AnyExtension } from '@tiptap/core';

/** A stycke, a punkt, a heading, a row of a table: what in a föreskrift has words of its own. Ids, numbers and order are the text’s, not the editor’s. */
const ProvisionWords = Node.create({
  name: 'provisionWords',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    id: { default: '', renderHTML: ({ id }) => ({ 'data-provision': id as string }) },
    kind: { default: 'SUBSECTION', renderHTML: ({ kind }) => ({ 'data-kind': kind as string }) },
    label: { default: '', renderHTML: ({ label }) => (label ? { 'data-label': label as string } : {}) },
    depth: { default: 0, renderHTML: ({ depth }) => ({ 'data-depth': String(depth) }) },
  }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const idsOf = (doc: ProseMirrorNode): string => doc.children.map(({ attrs }) => String(attrs['id'])).join(' ');

/** Nothing that is typed, pasted or deleted makes a provision, takes one away or changes their order: commands do. */
export const sameProvisions = (): Plugin =>
  new Plugin({ filterTransaction: (tr, state) => !tr.docChanged || idsOf(tr.doc) === idsOf(state.doc) });

const SameProvisions = Extension.create({
  name: 'sameProvisions',
  addProseMirrorPlugins: () => [sameProvisions()],
});

/** A part of a föreskrift, as it is written: its provisions’ words, one after the other. */
export const provisionExtensions: AnyExtension[] = [
  Document.extend({ content: 'provisionWords+' }),
  Text,
  ProvisionWords,
  SameProvisions,
];
