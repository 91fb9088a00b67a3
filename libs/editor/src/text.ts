/** The door for readers of stored documents: no editor, no ProseMirror, small enough for any page. */
export { documentBlocks, documentText, isEmptyDocument, plainText, type Block, type Run } from './blocks.ts';
export { documentFromText } from './from-text.ts';
export { safeHref } from './href.ts';
export { documentHtml } from './html.ts';
export { emptyDocument, isDocument, type EditorDocument, type EditorMark, type EditorNode } from './model.ts';
