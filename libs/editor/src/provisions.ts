import { Extension, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { AnyExtension } from '@tiptap/core';

const ofProvision = {
  default: '',
  renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-provision': String(id) }),
};

/** A stycke, a punkt, a heading: what in a föreskrift has words of its own. Ids, numbers and order are the text’s, not the editor’s. */
const ProvisionWords = Node.create({
  name: 'provisionWords',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    id: ofProvision,
    kind: { default: 'SUBSECTION', renderHTML: ({ kind }) => ({ 'data-kind': kind as string }) },
    label: { default: '', renderHTML: ({ label }) => (label ? { 'data-label': label as string } : {}) },
    depth: { default: 0, renderHTML: ({ depth }) => ({ 'data-depth': String(depth) }) },
  }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** A table: its rows stand next to each other in the text. `label` is what it is called aloud. */
const ProvisionTable = Node.create({
  name: 'provisionTable',
  content: 'provisionRow+',
  isolating: true,
  addAttributes: () => ({ label: { default: '', renderHTML: ({ label }) => ({ 'aria-label': label as string }) } }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

const ProvisionRow = Node.create({
  name: 'provisionRow',
  content: 'provisionCell+',
  addAttributes: () => ({ id: ofProvision }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

/** A cell, by its row and its column. `names`: it is the head of its column, or of its row, and is said with every cell there. */
const ProvisionCell = Node.create({
  name: 'provisionCell',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    id: { default: '', rendered: false },
    column: { default: 0, renderHTML: ({ column }) => ({ 'data-column': String(column) }) },
    names: { default: '', renderHTML: ({ names }) => (names ? { scope: names as string } : {}) },
  }),
  parseHTML: () => [],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['names'] ? 'th' : 'td', HTMLAttributes, 0],
});

function idsOf(doc: ProseMirrorNode): string {
  const ids: string[] = [];
  doc.descendants(({ isText, attrs }) => {
    if (!isText) ids.push(`${attrs['id'] ?? ''}/${attrs['column'] ?? ''}`);
  });
  return ids.join(' ');
}

/** Nothing that is typed, pasted or deleted makes a provision or a cell, takes one away or changes their order: commands do. */
export const sameProvisions = (): Plugin =>
  new Plugin({ filterTransaction: (tr, state) => !tr.docChanged || idsOf(tr.doc) === idsOf(state.doc) });

const SameProvisions = Extension.create({
  name: 'sameProvisions',
  addProseMirrorPlugins: () => [sameProvisions()],
});

/** A part of a föreskrift, as it is written: its provisions’ words, one after the other, and its tables. */
export const provisionExtensions: AnyExtension[] = [
  Document.extend({ content: '(provisionWords | provisionTable)+' }),
  Text,
  ProvisionWords,
  ProvisionTable,
  ProvisionRow,
  ProvisionCell,
  SameProvisions,
];
