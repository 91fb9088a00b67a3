import type { Statute } from '../model.ts';
import { numberedThrough } from '../numbering.ts';
import { walk } from '../tree.ts';
import type { ReferenceContext } from './find.ts';

/**
 * The context for finding references in the whole plain text of a document that was parsed: which provision stands at an offset, and where a
 * figure is the label of a section or chapter itself. A document without sections is no statute: its places are in the acts it names. `lines` says on which line (1-based) each provision begins.
 */
export function documentContext(
  plainText: string,
  statute: Statute,
  lines: ReadonlyMap<string, number>,
): ReferenceContext {
  const starts = lineStarts(plainText);
  let hasSections = false;
  const places: { offset: number; address: string }[] = [];
  const labels = new Set<number>();
  for (const { provision } of walk(statute.provisions)) {
    if (provision.kind === 'section') hasSections = true;
    const line = lines.get(provision.id);
    const start = line === undefined ? undefined : starts[line - 1];
    if (start === undefined) continue;
    places.push({ offset: start, address: provision.address });
    if (provision.kind === 'section' || provision.kind === 'chapter' || provision.kind === 'annex')
      labels.add(start + plainText.slice(start, start + 200).search(/[^\s\f]|$/));
  }
  // The statute's own number in its title refers to nothing.
  const title = plainText.indexOf(statute.title);
  places.sort((a, b) => a.offset - b.offset);
  return {
    address: (offset) => lastBefore(places, offset)?.address,
    numberedThrough: numberedThrough(statute.provisions),
    isLabel: (offset) => labels.has(offset) || (offset >= title && offset < title + statute.title.length),
    outside: !hasSections,
  };
}

/** Offsets at which the lines begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lastBefore<T extends { offset: number }>(places: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as T).offset <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
