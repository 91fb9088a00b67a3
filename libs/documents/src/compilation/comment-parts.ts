import { redlineText } from '@samsyn/statute';
import type { ChangeRun, ReportPart } from '../report/data.ts';
import type { CompilationComment, CompilationLabels, CompilationTextBlock } from './data.ts';
import { themeWords, word } from './words.ts';

/** A comment with the authority's answer to it, under a heading of its own. `title` says whose it is, or where it stands. */
export function* commentParts(
  comment: CompilationComment,
  { title, level, provisionText }: { title: string; level: 2 | 3; provisionText: string },
  labels: CompilationLabels,
): Generator<ReportPart> {
  const { number } = comment;
  const stance = word(labels.stance, comment.stance);
  yield { kind: 'heading', level, text: `Synpunkt ${number}: ${title}`, mark: number };
  const about = [stance, word(labels.kind, comment.kind), comment.target].filter((part) => part !== '').join(' · ');
  if (about !== '') yield { kind: 'text', text: about };
  if (comment.endorses) yield { kind: 'fact', name: 'Instämmer i', value: comment.endorses };
  if (comment.quote) yield { kind: 'text', look: 'quotation', text: `”${comment.quote.replace(/\s+/g, ' ')}”` };
  yield* comment.text.map(blockPart);
  if (comment.proposedWording !== undefined) yield* proposal(comment, comment.proposedWording, provisionText);
  if (comment.assessment) yield { kind: 'fact', name: 'Myndighetens bedömning', value: comment.assessment };
  if (comment.disposition) {
    const reason = comment.dispositionReason ? `. Skäl: ${comment.dispositionReason}` : '';
    yield { kind: 'fact', name: 'Åtgärd', value: word(labels.disposition, comment.disposition) + reason };
  }
  for (const theme of comment.themes ?? [])
    yield { kind: 'fact', name: `Tema: ${theme.name}`, value: themeWords(theme, labels) };
  if (comment.verdict) {
    const words = comment.verdictWords ? `. ${comment.verdictWords}` : '';
    yield { kind: 'fact', name: 'Instansens svar', value: word(labels.verdict, comment.verdict) + words };
  }
}

export function blockPart(block: CompilationTextBlock): ReportPart {
  if (block.kind === 'paragraph') return { kind: 'text', text: block.text };
  return { kind: 'list', items: block.items, ordered: block.ordered };
}

/** The proposal twice: as a redline and as it would read. */
function* proposal(comment: CompilationComment, wording: string, provisionText: string): Generator<ReportPart> {
  yield { kind: 'fact', name: 'Föreslagen ändring', value: '(struken text utgår, understruken text är ny)' };
  yield { kind: 'change', runs: changes(comment.proposedFrom ?? provisionText, wording) };
  yield {
    kind: 'fact',
    name: 'Föreslagen lydelse',
    value: wording.trim() === '' ? 'Bestämmelsen ska utgå.' : wording,
  };
  if (comment.proposedReason) yield { kind: 'fact', name: 'Skäl för förslaget', value: comment.proposedReason };
}

export const changes = (before: string, after: string): ChangeRun[] =>
  redlineText(oneLine(before), oneLine(after)).map(({ kind, text }) => ({
    kind: kind === 'same' || kind === 'deleted' ? kind : 'inserted',
    text,
  }));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
