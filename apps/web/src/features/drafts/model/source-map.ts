/** A provision as far as its place in the source is concerned. */
export interface PlacedText {
  id: string;
  label: string;
  heading?: string | null;
  kind: string;
  depth: number;
  text: string;
}

export interface SourceMap {
  /** 1-based line where the provision starts; undefined when its words do not stand in the source (typed in on the page, say). */
  lineOf: (provisionId: string) => number | undefined;
  /** The provision that a line belongs to: the last one that starts on it or above. */
  provisionAt: (line: number) => string | undefined;
}

/** Squashed characters compared: long enough to be one of a kind, short enough to stay clear of page furniture inside a passage. */
const KEY = 48;
/** How far ahead of the last hit a provision is looked for first (squashed characters). */
const WINDOW = 12_000;
/** A key shorter than this is only trusted inside the window. */
const DISTINCT = 24;

/**
 * Finds where in the plain source each provision stands, by its first words, in reading order. The contract carries no line per provision,
 * and must not: the text is edited here and moves away from its source. White space, hyphens and case are ignored, so wrapped lines match.
 */
export function mapSource(source: string, provisions: readonly PlacedText[]): SourceMap {
  const { squashed, lines } = squashSource(source);
  const byId = new Map<string, number>();
  let from = 0;
  for (const provision of provisions) {
    const hit = findProvision(squashed, provision, from);
    if (hit === undefined) continue;
    byId.set(provision.id, lines[hit.at]!);
    if (hit.forward) from = hit.at + 1;
  }
  inheritFromFirstChild(provisions, byId);
  const order = new Map(provisions.map(({ id }, index) => [id, index]));
  const starts = [...byId]
    .map(([id, line]) => ({ id, line, order: order.get(id)! }))
    .toSorted((a, b) => a.line - b.line || a.order - b.order);
  return {
    lineOf: (id) => byId.get(id),
    provisionAt: (line) => lastAtOrAbove(starts, line),
  };
}

/** A § has no words of its own: it starts where its first stycke does. */
function inheritFromFirstChild(provisions: readonly PlacedText[], byId: Map<string, number>): void {
  for (let at = provisions.length - 2; at >= 0; at -= 1) {
    const [provision, next] = [provisions[at]!, provisions[at + 1]!];
    const line = byId.get(next.id);
    if (provision.text === '' && !byId.has(provision.id) && next.depth > provision.depth && line !== undefined)
      byId.set(provision.id, line);
  }
}

/** Letters and digits only, lower case. */
export function squash(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function squashSource(source: string): { squashed: string; lines: number[] } {
  const parts: string[] = [];
  const lines: number[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const part = squash(line);
    parts.push(part);
    for (let at = 0; at < part.length; at += 1) lines.push(index + 1);
  }
  return { squashed: parts.join(''), lines };
}

function findProvision(
  squashed: string,
  provision: PlacedText,
  from: number,
): { at: number; forward: boolean } | undefined {
  for (const key of keysOf(provision)) {
    const near = squashed.slice(from, from + WINDOW).indexOf(key);
    if (near >= 0) return { at: from + near, forward: true };
    if (key.length < DISTINCT) continue;
    const ahead = squashed.indexOf(key, from);
    if (ahead >= 0) return { at: ahead, forward: false };
    const anywhere = squashed.indexOf(key);
    if (anywhere >= 0) return { at: anywhere, forward: false };
  }
  return undefined;
}

/** Candidates, the most telling first: label with words, then the words alone. A lone label ("2 §") is never trusted. */
function keysOf({ label, heading, text, kind }: PlacedText): string[] {
  const words = squash(
    kind === 'CHAPTER' || kind === 'PART' || kind === 'ANNEX' || kind === 'IMPACT_ASSESSMENT'
      ? (heading ?? text)
      : text,
  ).slice(0, KEY);
  if (words.length < 3) return [];
  const withLabel = (squash(label) + words).slice(0, KEY);
  return withLabel === words ? [words] : [withLabel, words];
}

function lastAtOrAbove(starts: readonly { id: string; line: number }[], line: number): string | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : starts[low - 1]!.id;
}
