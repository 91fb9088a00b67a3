import { flowOf, type FlowPart } from '@samsyn/documents';
import type { Statute } from '@samsyn/statute';

/** A statute as plain text, a blank line between paragraphs, so that reading it again gives the same structure. */
export function statuteText(statute: Statute): string {
  const paragraphs = flowOf(statute).map(paragraph).filter(Boolean);
  return `${paragraphs.join('\n\n')}\n`;
}

function paragraph(part: FlowPart): string {
  const words = part.type === 'row' ? (part.cells ?? [part.text]).join('   ') : part.text;
  return [part.label, words].filter(Boolean).join(' ');
}
