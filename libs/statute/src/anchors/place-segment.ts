import type { AlignmentEdge } from '../align/types.ts';
import { describeAnchor } from './describe.ts';
import { findQuote } from './fuzzy.ts';
import type { Step } from './step.ts';
import type { AnchorSegment, SegmentPlacement } from './types.ts';

/** Least share of a selection's words that must be kept for it to count as the same text. */
const LEAST_COVERAGE = 0.5;
/** Least share of a selection that makes a further piece of a split leaf part of it. */
const LEAST_PIECE = 0.2;
/** Words of which this share stood in the same place before are not the ones that left another place. */
const MOST_KEPT = 0.5;
/** A quote this long that stands exactly once in either version is the text itself, moved. */
const LONG_QUOTE = 30;

/** The place of one segment: through the alignment, then by its quote inside the successors, then by a long unique quote anywhere. */
export function placeSegment(
  step: Step,
  segment: AnchorSegment,
  index: number,
  homes: readonly string[],
): SegmentPlacement {
  return (
    alongAlignment(step, segment, index) ??
    byQuote(step, segment, index, homes) ??
    byLongQuote(step, segment, index) ?? { segment: index, method: 'none', places: [], coverage: 0, confidence: 0 }
  );
}

function alongAlignment(step: Step, segment: AnchorSegment, index: number): SegmentPlacement | undefined {
  const edges = step.successors(segment.provisionId).filter(({ toId }) => step.new.get(toId!)!.provision.text !== '');
  if (edges.length === 1 && !edges[0]!.textChanged) {
    const places = [place(step, edges[0]!.toId!, segment.start, segment.end)];
    return { segment: index, method: 'same', places, coverage: 1, confidence: edges[0]!.confidence };
  }
  const pieces = edges
    .map((edge) => ({ edge, found: step.compare(segment.provisionId, edge.toId!).project(segment.start, segment.end) }))
    .filter((piece) => piece.found !== undefined && piece.found.coverage >= LEAST_PIECE)
    .sort((a, b) => b.found!.coverage - a.found!.coverage);
  const chosen = choosePieces(pieces.map(({ edge, found }) => ({ edge, ...found! })));
  const coverage = Math.min(
    1,
    chosen.reduce((sum, piece) => sum + piece.coverage, 0),
  );
  if (coverage < LEAST_COVERAGE) return undefined;
  const confidence = Math.min(...chosen.map(({ edge }) => edge.confidence)) * (0.6 + 0.4 * coverage);
  const places = chosen
    .toSorted((a, b) => step.new.get(a.edge.toId!)!.order - step.new.get(b.edge.toId!)!.order)
    .map((piece) => place(step, piece.edge.toId!, piece.start, piece.end));
  return { segment: index, method: 'projected', places, coverage, confidence };
}

interface Piece {
  edge: AlignmentEdge;
  start: number;
  end: number;
  coverage: number;
}

/** The best piece, and others only as far as they add what it lacks. */
function choosePieces(pieces: readonly Piece[]): Piece[] {
  const chosen: Piece[] = [];
  let sum = 0;
  for (const piece of pieces) {
    if (sum + piece.coverage > 1.05) continue;
    chosen.push(piece);
    sum += piece.coverage;
  }
  return chosen;
}

function byQuote(
  step: Step,
  segment: AnchorSegment,
  index: number,
  homes: readonly string[],
): SegmentPlacement | undefined {
  let best: SegmentPlacement | undefined;
  for (const leaf of homes.flatMap((id) => step.leavesUnder(id))) {
    const hit = findQuote(segment, step.tokens('new', leaf.id), (start, end) => isFresh(step, leaf.id, start, end));
    const confidence = hit ? 0.8 * hit.context * (1 - hit.errors) : 0;
    if (!hit || (best && best.confidence >= confidence)) continue;
    best = {
      segment: index,
      method: 'quote',
      places: [place(step, leaf.id, hit.start, hit.end)],
      coverage: 1 - hit.errors,
      confidence,
    };
  }
  return best;
}

/** True of words that are new where they stand: else they are what other words of the old version became, not the ones looked for. */
function isFresh(step: Step, leafId: string, start: number, end: number): boolean {
  return step
    .predecessors(leafId)
    .every(({ fromId }) => step.compare(fromId!, leafId).keptShare(start, end) < MOST_KEPT);
}

function byLongQuote(step: Step, segment: AnchorSegment, index: number): SegmentPlacement | undefined {
  if (segment.exact.length < LONG_QUOTE) return undefined;
  const { text, leaves } = step.wholeText('new');
  const at = onlyPlace(text, segment.exact);
  if (at < 0 || onlyPlace(step.wholeText('old').text, segment.exact) < 0) return undefined;
  const leaf = leaves.findLast(({ start }) => start <= at)!;
  const start = at - leaf.start;
  const places = [place(step, leaf.id, start, start + segment.exact.length)];
  return { segment: index, method: 'elsewhere', places, coverage: 1, confidence: 0.85 };
}

/** Where a quote stands when it stands once, else −1. */
function onlyPlace(text: string, quote: string): number {
  const at = text.indexOf(quote);
  return at >= 0 && text.includes(quote, at + 1) ? -1 : at;
}

function place(step: Step, id: string, start: number, end: number): AnchorSegment {
  return { provisionId: id, ...describeAnchor(step.new.get(id)!.provision.text, start, end) };
}
