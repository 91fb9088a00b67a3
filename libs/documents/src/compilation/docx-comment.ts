import { redlineText } from '@samsyn/statute';
import { Paragraph, type TextRun } from 'docx';
import type { CompilationComment, CompilationLabels, CompilationTextBlock } from './data.ts';
import { heading, named, paragraphs, run } from './docx-parts.ts';
import { word } from './words.ts';

/** A comment with the authority's answer to it, under a heading of its own. */
export function commentParts(
  comment: CompilationComment,
  provisionText: string,
  labels: CompilationLabels,
): Paragraph[] {
  const stance = word(labels.stance, comment.stance);
  const about = [stance, word(labels.kind, comment.kind), comment.target].filter((part) => part !== '').join(' · ');
  const parts: Paragraph[] = [heading(`Synpunkt ${comment.number}: ${comment.bodyName}`, 3), ...paragraphs(about)];
  if (comment.endorses) parts.push(...named('Instämmer i', comment.endorses));
  if (comment.quote) parts.push(...paragraphs(`”${comment.quote.replace(/\s+/g, ' ')}”`, { style: 'Quotation' }));
  parts.push(...comment.text.flatMap((block) => blockParts(block, comment.number)));
  if (comment.proposedWording !== undefined) parts.push(...proposal(comment, comment.proposedWording, provisionText));
  if (comment.assessment) parts.push(...named('Myndighetens bedömning', comment.assessment));
  if (comment.disposition) {
    const reason = comment.dispositionReason ? `. Skäl: ${comment.dispositionReason}` : '';
    parts.push(...named('Åtgärd', word(labels.disposition, comment.disposition) + reason));
  }
  return parts;
}

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

/** The proposal twice: as a redline (struck and underlined, and in words for those who do not see it) and as it would read. */
function proposal(comment: CompilationComment, wording: string, provisionText: string): Paragraph[] {
  const runs = changeRuns(comment.proposedFrom ?? provisionText, wording);
  const parts = [
    new Paragraph({
      keepNext: true,
      children: [run('Föreslagen ändring ', { bold: true }), run('(struken text utgår, understruken text är ny):')],
    }),
    new Paragraph({ style: 'ProvisionText', children: runs }),
    ...named('Föreslagen lydelse', wording.trim() === '' ? 'Bestämmelsen ska utgå.' : wording),
  ];
  if (comment.proposedReason) parts.push(...named('Skäl för förslaget', comment.proposedReason));
  return parts;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
