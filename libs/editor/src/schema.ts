import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { commentExtensions, documentExtensions } from './extensions.ts';

/** The ProseMirror schema of comments and general text; the same in the page and on the server. */
export const commentSchema: Schema = /* @__PURE__ */ getSchema(commentExtensions);

/** The ProseMirror schema of documents read on the page (missiv, konsekvensutredning). */
export const documentSchema: Schema = /* @__PURE__ */ getSchema(documentExtensions);
