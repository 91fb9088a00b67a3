import { createContext } from 'react';
import type { DraftText } from '../../law/draft-text.ts';
import type { Option } from '../../ui/select.tsx';

/** The places of the round's text that a part may belong on, as a list to choose in. */
export const OrderPlaces = createContext<readonly Option<string>[]>([]);

export function placesOf(text: DraftText): Option<string>[] {
  return text.rows.filter(({ kind }) => kind !== 'heading').map(({ id, node }) => ({ value: id, label: node.address }));
}
