import { redlineText } from '@samsyn/statute';
import type { Paragraph, TextRun } from 'docx';
import type { CompilationTextBlock } from './data.ts';
import { paragraphs, run } from './docx-parts.ts';

/** Words in paragraphs and lists. `number` is the text's own: its numbered lists begin at one. */
export function blockParts(block: CompilationTextBlock, number: number): Paragraph[] {
  if (block.kind === 'paragraph') return paragraphs(block.text);
  const reference = block.ordered ? 'decimal' : 'dash';
  return block.items.flatMap((item) =>
    paragraphs(item.replaceAll('\n', ' '), { numbering: { reference, level: 0, instance: number } }),
  );
}

/** What is taken away struck and what is new underlined, each said in words for those who do not see it. */
export function changeRuns(before: string, after: string): TextRun[] {
  return redlineText(oneLine(before), oneLine(after)).flatMap(({ kind, text }) => {
    if (kind === 'same') return [run(text)];
    const closing = text.endsWith(' ') ? '] ' : ']';
    const opening = text.startsWith(' ') ? ' [' : '[';
    if (kind === 'deleted') return [run(`${opening}utgår: `), run(text.trim(), { strike: true }), run(closing)];
    return [run(`${opening}nytt: `), run(text.trim(), { underline: true }), run(closing)];
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
