import { isDocument } from '@samsyn/editor/text';
import type { RoundToAnswer } from '../room/use-room.ts';

/** A document of the round that can be read beside the text. */
export interface BesideDocument {
  id: string;
  title: string;
  content: unknown;
  url: string | null;
  fileName: string | null;
}

/** Konsekvensutredningen first, then the missiv and the rest, each once. */
export function besideDocuments(round: RoundToAnswer, missiv: string): BesideDocument[] {
  const order = ['IMPACT_ASSESSMENT', 'COVER_LETTER', 'ASSIGNMENT', 'OTHER'];
  const documents: BesideDocument[] = [...round.documents]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ id, title, content, url, fileName }) => ({ id, title, content, url, fileName }));
  const hasLetter = round.documents.some(({ kind, content }) => kind === 'COVER_LETTER' && isDocument(content));
  if (!hasLetter && isDocument(round.coverLetter)) {
    documents.splice(1, 0, { id: 'missiv', title: missiv, content: round.coverLetter, url: null, fileName: null });
  }
  return documents;
}
