import { redlineText } from '@samsyn/statute';

/** A change of a text: from and to which character of it, and what is put there. */
interface Change {
  start: number;
  end: number;
  text: string;
}

function changesOf(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: Change | null = null;
  for (const { kind, text } of redlineText(before, after)) {
    if (kind === 'same') {
      at += text.length;
      open = null;
      continue;
    }
    if (open === null) changes.push((open = { start: at, end: at, text: '' }));
    if (kind === 'inserted') open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  return changes;
}

/** Whether two wordings proposed for one text cannot both be taken over: they change the same words, and not in the same way. */
export function wordingsClash(before: string, one: string, other: string): boolean {
  const theirs = changesOf(before, other);
  return changesOf(before, one).some((mine) =>
    theirs.some(
      (their) =>
        meet(mine, their) && (mine.start !== their.start || mine.end !== their.end || mine.text !== their.text),
    ),
  );
}

const meet = (a: Change, b: Change): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
