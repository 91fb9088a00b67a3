import { canonicalText } from '../canonical.ts';
import type { NewId, NotUnderstood, Provision } from '../model.ts';
import { labelValue } from '../numbering.ts';
import { flatten } from '../tree.ts';
import { node } from './body.ts';

const MENTION =
  /(?:(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\s?kap(?:itlet|\.|\s)|kapitel\s(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?)/g;
const REASON = 'Kapitelnumret saknas i texten men paragraferna börjar om; numret är räknat';

/**
 * Word numbers chapters by itself and a text layer can lose those numbers. When the sections begin again at 1 § several times, no chapter is
 * printed, and the text itself speaks of its chapters, the chapters are counted back; each stands in `notUnderstood` so that a person confirms.
 */
export function restoreChapters(
  provisions: readonly Provision[],
  newId: NewId,
  lines: ReadonlyMap<string, number>,
): { provisions: Provision[]; notUnderstood: NotUnderstood[] } {
  const untouched = { provisions: [...provisions], notUnderstood: [] };
  const after = provisions.findIndex((provision) => provision.kind === 'annex' || provision.kind === 'transitional');
  const end = after < 0 ? provisions.length : after;
  const from = groupStarts(provisions.slice(0, end));
  if (from.length < 2 || provisions.some((provision) => provision.kind === 'chapter' || provision.kind === 'part'))
    return untouched;
  if (!mentionsChapters(provisions, from.length)) return untouched;
  const bounds = [...from, end];
  const chapters = from.map((start, at) => chapter(provisions.slice(start, bounds[at + 1]), at + 1, newId));
  return {
    provisions: [...provisions.slice(0, from[0]), ...chapters, ...provisions.slice(end)],
    notUnderstood: chapters.map((restored, at) => ({
      line: lines.get((provisions[from[at] as number] as Provision).id) as number,
      text: `${restored.label} ${restored.heading ?? ''}`.trim(),
      reason: REASON,
    })),
  };
}

/** Where each chapter begins: at the headings right above a 1 §. */
function groupStarts(provisions: readonly Provision[]): number[] {
  const starts: number[] = [];
  provisions.forEach((provision, at) => {
    if (provision.kind !== 'section' || labelValue(provision) !== '1') return;
    let start = at;
    while (provisions[start - 1]?.kind === 'heading') start -= 1;
    starts.push(start);
  });
  return starts;
}

function mentionsChapters(provisions: readonly Provision[], count: number): boolean {
  for (const { text } of flatten({ provisions: [...provisions] }))
    for (const match of text.matchAll(MENTION)) {
      const highest = Math.max(...match.slice(1).map((figure) => Number(figure ?? 0)));
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
      if (highest >= 2 && highest <= count && !/lagen|förordningen|balken|\(\d{4}:/.test(after)) return true;
    }
  return false;
}

function chapter(children: Provision[], number: number, newId: NewId): Provision {
  const [first, ...rest] = children;
  const restored = node(newId, 'chapter', `${number} kap.`);
  restored.children = children;
  if (first?.kind !== 'heading') return restored;
  return {
    ...restored,
    id: first.id,
    heading: canonicalText(first.text),
    ...(first.notes ? { notes: first.notes } : {}),
    ...(first.variant ? { variant: first.variant } : {}),
    children: rest,
  };
}
