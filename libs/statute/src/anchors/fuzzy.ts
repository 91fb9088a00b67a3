import { tokenize, type Token } from '../align/tokens.ts';
import { weightOf, type TokenText } from './project.ts';
import type { Quote } from './describe.ts';

/** A place where a quote stands, more or less as written. */
export interface QuoteHit {
  start: number;
  end: number;
  /** Share (0–1) of the quote's tokens that had to be changed. */
  errors: number;
  /** Likeness (0–1) of what stands around. */
  context: number;
}

/** Most changed tokens, as a share of the quote, and least likeness of the surroundings. */
const MOST_ERRORS = 0.3;
const LEAST_CONTEXT = 0.6;
/** Tokens of the quote × tokens of the text beyond which only the words as written are looked for, so that one comment never takes seconds. */
const MOST_WORK = 5_000_000;
/** Tokens on each side that are compared as surroundings. */
const AROUND = 8;

/**
 * The best place of a quote in one text, by few changes and then by its surroundings; undefined when none is good enough. `accepts` may
 * refuse a place.
 */
export function findQuote(
  quote: Quote,
  place: TokenText,
  accepts: (start: number, end: number) => boolean = () => true,
): QuoteHit | undefined {
  const wanted = tokenize(quote.exact).filter(({ core }) => core !== '');
  if (wanted.length === 0 || place.tokens.length === 0) return undefined;
  const around = { before: tokenize(quote.prefix).slice(-AROUND), after: tokenize(quote.suffix).slice(0, AROUND) };
  let best: QuoteHit | undefined;
  for (const { first, last, cost } of matches(wanted, place.tokens)) {
    const hit = {
      start: place.tokens[first]!.start,
      end: place.tokens[last]!.start + place.tokens[last]!.core.length,
      errors: cost / wanted.length,
      context: contextLikeness(around, place.tokens, first, last),
    };
    if (hit.context < LEAST_CONTEXT || (best && quality(hit) <= quality(best))) continue;
    if (accepts(hit.start, hit.end)) best = hit;
  }
  return best;
}

const quality = (hit: QuoteHit): number => hit.context - hit.errors;

interface NearMatch {
  first: number;
  last: number;
  cost: number;
}

function matches(wanted: readonly Token[], tokens: readonly Token[]): NearMatch[] {
  return wanted.length * tokens.length > MOST_WORK ? equalMatches(wanted, tokens) : nearMatches(wanted, tokens);
}

function equalMatches(wanted: readonly Token[], tokens: readonly Token[]): NearMatch[] {
  const found: NearMatch[] = [];
  for (let first = 0; first + wanted.length <= tokens.length; first += 1) {
    if (wanted.every(({ core }, index) => tokens[first + index]!.core === core))
      found.push({ first, last: first + wanted.length - 1, cost: 0 });
  }
  return found;
}

/** Stretches of `tokens` that become `wanted` by few insertions, deletions and replacements (Sellers' method), best ends only. */
function nearMatches(wanted: readonly Token[], tokens: readonly Token[]): NearMatch[] {
  const most = Math.floor(wanted.length * MOST_ERRORS);
  let costs = Float64Array.from({ length: wanted.length + 1 }, (_, row) => row);
  let starts = new Int32Array(wanted.length + 1);
  const ends: NearMatch[] = [];
  tokens.forEach(({ core }, column) => {
    const nextCosts = new Float64Array(wanted.length + 1);
    const nextStarts = new Int32Array(wanted.length + 1);
    nextStarts[0] = column + 1;
    for (let row = 1; row <= wanted.length; row += 1) {
      const replace = costs[row - 1]! + (wanted[row - 1]!.core === core ? 0 : 1);
      const drop = nextCosts[row - 1]! + 1;
      const add = costs[row]! + 1;
      const least = Math.min(replace, drop, add);
      nextCosts[row] = least;
      nextStarts[row] =
        least === replace
          ? row === 1
            ? column
            : starts[row - 1]!
          : least === drop
            ? nextStarts[row - 1]!
            : starts[row]!;
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[wanted.length]!;
    const first = starts[wanted.length]!;
    if (cost <= most && first <= column) ends.push({ first, last: column, cost });
  });
  return ends;
}

/** Share of the quote's surroundings found around the hit, nearer words counting the same as farther ones; the ends of a text agree. */
function contextLikeness(
  around: { before: Token[]; after: Token[] },
  tokens: readonly Token[],
  first: number,
  last: number,
): number {
  const before = sharedWeight(around.before, tokens.slice(Math.max(0, first - AROUND), first));
  const after = sharedWeight(around.after, tokens.slice(last + 1, last + 1 + AROUND));
  const all = before.all + after.all;
  return all === 0 ? 1 : (before.shared + after.shared) / all;
}

function sharedWeight(wanted: readonly Token[], found: readonly Token[]): { shared: number; all: number } {
  const left = new Map<string, number>();
  for (const { core } of found) left.set(core, (left.get(core) ?? 0) + 1);
  let shared = 0;
  let all = 0;
  for (const token of wanted) {
    const weight = weightOf(token);
    all += weight;
    const count = left.get(token.core) ?? 0;
    if (count === 0) continue;
    left.set(token.core, count - 1);
    shared += weight;
  }
  return { shared, all };
}
