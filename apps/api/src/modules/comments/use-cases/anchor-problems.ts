import { problem, type Problem } from '@samsyn/consultation';
import { CONTEXT_LENGTH, type AnchorSegment } from '@samsyn/statute';
import type { AnchoredText } from '../store/comment.store.ts';

export interface AnchorToCheck {
  provisionId: string | null;
  target: string;
  segments: AnchorSegment[];
}

const SEGMENTS_MAX = 200;

/**
 * What is wrong with a phrase's anchor, held against the round's version. An anchor is never rewritten, so it has to be right when it is saved:
 * each quote stands where it says, in reading order, inside the provision the comment is on.
 */
export function anchorProblems(anchor: AnchorToCheck, texts: ReadonlyMap<string, AnchoredText>): Problem[] {
  const home = anchor.provisionId === null ? undefined : texts.get(anchor.provisionId);
  if (home === undefined)
    return [
      problem(
        'PROVISION_UNKNOWN',
        'Bestämmelsen finns inte i remissens version. Ladda om sidan; din text finns kvar.',
        'provisionId',
      ),
    ];
  if (anchor.segments.length === 0)
    return [problem('ANCHOR_EMPTY', 'Markera den fras som synpunkten gäller.', 'segments')];
  if (anchor.segments.length > SEGMENTS_MAX)
    return [
      problem('ANCHOR_TOO_LONG', 'Markeringen är för lång. Kommentera kapitlet eller helheten i stället.', 'segments'),
    ];
  return anchor.segments.every((segment, index) => stands(segment, anchor.segments[index - 1], home, texts))
    ? []
    : [
        problem(
          'ANCHOR_MISPLACED',
          'Den markerade texten stämmer inte med remissens version. Markera frasen igen; din text finns kvar.',
          'segments',
        ),
      ];
}

function stands(
  segment: AnchorSegment,
  before: AnchorSegment | undefined,
  home: AnchoredText,
  texts: ReadonlyMap<string, AnchoredText>,
): boolean {
  const leaf = texts.get(segment.provisionId);
  if (leaf === undefined || leaf.ordinal < home.ordinal || leaf.ordinal > home.lastOrdinal) return false;
  const { start, end, exact, prefix, suffix } = segment;
  if (start < 0 || end <= start || end > leaf.text.length) return false;
  if (prefix.length > CONTEXT_LENGTH || suffix.length > CONTEXT_LENGTH) return false;
  if (leaf.text.slice(start, end) !== exact) return false;
  if (!leaf.text.slice(0, start).endsWith(prefix) || !leaf.text.slice(end).startsWith(suffix)) return false;
  const previous = before === undefined ? undefined : texts.get(before.provisionId);
  if (before === undefined || previous === undefined) return true;
  return previous.ordinal < leaf.ordinal || (previous.ordinal === leaf.ordinal && before.end <= start);
}
