import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PhraseAnchor } from '../../comments/anchors.ts';
import type { ProvisionNode } from '../../../law/draft-text.ts';
import type { Reader, RowDoings } from './reader.ts';

/** What the rows of the text can ask the page to do. */
export interface ReadingPage {
  reader: Reader;
  /** Opens a composer on a leaf, a row or (null) the whole draft; on a phrase when there is an anchor. */
  comment: (target: ProvisionNode | null, anchor?: PhraseAnchor | null) => void;
  /** Brings a provision into view and puts the focus there. */
  goTo: (node: ProvisionNode) => void;
  remove: (commentId: string) => void;
}

export const ReadingContext = createContext<ReadingPage | null>(null);

export function useReading(): ReadingPage {
  const page = useContext(ReadingContext);
  if (page === null) throw new Error('No reading page above');
  return page;
}

export function useDoings(rowId: string): RowDoings {
  const { reader } = useReading();
  return useSyncExternalStore(reader.subscribe, () => reader.doings(rowId));
}

export function useCurrentRow(): string | null {
  const { reader } = useReading();
  return useSyncExternalStore(reader.subscribe, () => reader.row);
}
