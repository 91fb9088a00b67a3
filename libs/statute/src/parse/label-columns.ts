import { itemMarker } from './markers.ts';
import type { Unit } from './unit.ts';

const OPEN_LEAD = /(?:[:]|[^.:;!?])$/;
const ENDS_ITEM = /(?:[,;.]|,?\s(?:och|samt|eller))$/;

/**
 * A text layer sometimes has the labels of a list in a column of their own, above the words: `1.`, `2.`, `3.`, then the three items. Where the
 * words below fall into exactly as many items, each label gets its words back; everything else is left as it stands.
 */
export function joinLabelColumns(lines: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  let at = 0;
  while (at < lines.length) {
    const labels = columnFrom(lines, at);
    const joined = labels >= 2 ? joinColumn(lines, at, labels) : undefined;
    if (joined) {
      for (const unit of joined.units) out.push(unit);
      at = joined.end;
    } else {
      const step = Math.max(1, labels);
      for (const line of lines.slice(at, at + step)) out.push(line);
      at += step;
    }
  }
  return out;
}

/** How many labels of one list stand alone below each other from here. */
function columnFrom(lines: readonly Unit[], at: number): number {
  let count = 0;
  for (let line = at; line < lines.length; line += 1) {
    const marker = itemMarker((lines[line] as Unit).text);
    if (!marker || marker.rest !== '') break;
    const first = itemMarker((lines[at] as Unit).text);
    const dashes = marker.style === 'dash' || marker.style === 'bullet';
    if (marker.style !== first?.style || (!dashes && marker.value !== first.value + count)) break;
    count += 1;
  }
  return count;
}

function joinColumn(lines: readonly Unit[], at: number, labels: number): { units: Unit[]; end: number } | undefined {
  const start = at + labels;
  let end = start;
  while (
    end < lines.length &&
    (end === start || !(lines[end] as Unit).gapBefore) &&
    (lines[end] as Unit).kind === 'paragraph'
  )
    end += 1;
  const items = itemsOf(lines.slice(start, end));
  const lead = lines[at - 1];
  if (items.length !== labels) return undefined;
  const inside = !lead || !OPEN_LEAD.test(lead.text) || /§$/.test(lead.text);
  const [first, ...rest] = items as [Unit[], ...Unit[][]];
  if (inside && first.length < 2) return undefined;
  const opening = inside ? first.slice(0, 1) : [];
  const whole = [inside ? first.slice(1) : first, ...rest];
  const units = whole.flatMap((item, index) => labelled(lines[at + index] as Unit, item));
  return { units: [...opening, ...units], end };
}

/** The lines of each item: one ends where its line ends with a comma, a stop, or `och`. */
function itemsOf(lines: readonly Unit[]): Unit[][] {
  const items: Unit[][] = [];
  let open = false;
  for (const line of lines) {
    if (open) (items[items.length - 1] as Unit[]).push(line);
    else items.push([line]);
    open = !ENDS_ITEM.test(line.text);
  }
  return items;
}

function labelled(label: Unit, words: readonly Unit[]): Unit[] {
  const [first, ...rest] = words as [Unit, ...Unit[]];
  return [
    {
      ...first,
      text: `${label.text} ${first.text}`,
      raw: `${label.text} ${first.raw}`,
      line: label.line,
      gapBefore: false,
    },
    ...rest,
  ];
}
