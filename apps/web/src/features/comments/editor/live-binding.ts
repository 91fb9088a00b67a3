import type { AnyExtension } from '@tiptap/core';
import type { ReactNode } from 'react';

/** What makes an editor one of several in the same text. The text is then the document's, not the editor's own. */
export interface LiveBinding {
  /** Made anew for each editor. */
  extensions: () => AnyExtension[];
  /** Stands under the editor: who else is here. */
  beside: ReactNode;
  /** The text cannot be changed any more. */
  isClosed: boolean;
}

/** Asks that a text become live; is told when it is (undefined: no longer). Returns how to leave it. */
export type JoinLive = (onBinding: (binding: LiveBinding | undefined) => void) => () => void;
