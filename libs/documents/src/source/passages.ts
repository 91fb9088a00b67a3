import type { SourceBlock } from '@samsyn/statute';
import type { SourcePassage } from './source-passage.ts';

const LIST_START = /^(?:[•–*·-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s|>)/u;
const WRAPPED = 45;

/** The blocks of one document as passages. A plain text's lines are joined to the paragraphs they were wrapped from. */
export function passagesOf(blocks: readonly SourceBlock[], part: string, isPlain: boolean): SourcePassage[] {
  const passages: SourcePassage[] = [];
  let before: SourceBlock | undefined;
  for (const block of blocks) {
    const last = passages.at(-1);
    if (isPlain && last !== undefined && before !== undefined && continues(block, before))
      last.text += ` ${block.text}`;
    else passages.push({ text: wordsOf(block), kind: block.kind, page: block.page ?? null, part });
    before = block;
  }
  return passages.filter(({ text }) => text !== '');
}

const wordsOf = ({ marker, text }: SourceBlock): string => (marker === undefined ? text : `${marker} ${text}`).trim();

/** A line that runs on from one that was full. */
function continues(block: SourceBlock, before: SourceBlock): boolean {
  if (block.gapBefore || block.kind !== 'paragraph' || before.kind !== 'paragraph') return false;
  return before.text.length >= WRAPPED && !LIST_START.test(block.text);
}
