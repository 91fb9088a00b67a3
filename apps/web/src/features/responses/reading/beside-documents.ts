import { isDocument } from '@samsyn/editor/text';
import type { DraftText } from '../../../law/draft-text.ts';
import { missivIn } from '../../../lib/missiv.ts';
import type { RoundToAnswer } from '../room/use-room.ts';

/** A document of the round that can be read beside the text. */
export interface BesideDocument {
  id: string;
  title: string;
  content: unknown;
  /** Of the missiv, which may be another than the page's. */
  lang?: 'sv' | 'en';
  url: string | null;
  fileName: string | null;
}

/** Konsekvensutredningen first (where the text has none of its own), then the missiv and the rest, each once; the missiv in the reader's language where there is one. */
export function besideDocuments(
  round: RoundToAnswer,
  draft: DraftText,
  title: string,
  language: 'sv' | 'en',
): BesideDocument[] {
  const order = ['IMPACT_ASSESSMENT', 'COVER_LETTER', 'ASSIGNMENT', 'OTHER'];
  // where it is a part of what is read, the same is not shown twice
  const isRead = draft.rows.some(({ node }) => node.kind === 'IMPACT_ASSESSMENT');
  const documents: BesideDocument[] = round.documents
    .filter(({ kind }) => !isRead || kind !== 'IMPACT_ASSESSMENT')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ id, title: name, content, url, fileName }) => ({ id, title: name, content, url, fileName }));
  const hasLetter = round.documents.some(({ kind, content }) => kind === 'COVER_LETTER' && isDocument(content));
  const { doc: content, lang } = missivIn(language, round);
  if (isDocument(content) && (lang === 'en' || !hasLetter))
    documents.splice(1, 0, { id: 'missiv', title, content, lang, url: null, fileName: null });
  return documents;
}
