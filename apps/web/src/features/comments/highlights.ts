/** A stretch of a leaf's text that comments stand on. */
export interface Stretch {
  start: number;
  end: number;
  commentId: string;
}

/** A piece of text with the comments that cover it, in the order they were given. */
export interface Piece {
  text: string;
  start: number;
  commentIds: string[];
}

/** Cuts [from, to) of a text where highlights begin and end; joining the pieces gives the text back. Stretches outside it are cut off. */
export function pieces(text: string, stretches: readonly Stretch[], from = 0, to = text.length): Piece[] {
  const cuts = new Set([from, to]);
  for (const { start, end } of stretches) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? to;
    const commentIds = stretches
      .filter((stretch) => stretch.start <= start && stretch.end >= end)
      .map(({ commentId }) => commentId);
    return { text: text.slice(start, end), start, commentIds };
  });
}
