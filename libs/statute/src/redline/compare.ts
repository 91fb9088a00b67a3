import type { Alignment } from '../align/types.ts';
import type { Statute } from '../model.ts';
import { isChanged } from './joint.ts';
import { redlineStatutes } from './redline-statutes.ts';
import { isReplaced, redlineText } from './redline-text.ts';
import type { RedlineBlock, RedlineChange, StatuteRedline } from './types.ts';

const FRONT = { title: 'Rubriken', enactingClause: 'Ingressen' } as const;

/**
 * Two whole versions held against each other: the redline of their provisions, and before it the title and the enacting clause. Every view and
 * every file of a comparison is made of this, so that all have the same changes under the same numbers.
 */
export function compareStatutes(old: Statute, now: Statute, alignment: Pick<Alignment, 'edges'>): StatuteRedline {
  const front = (['title', 'enactingClause'] as const).flatMap((field) => frontBlock(old, now, field));
  const fronts = front.flatMap((block, at) => (block.change === 'same' ? [] : [frontChange(block, at)]));
  fronts.forEach((change, at) => {
    change.number = at + 1;
    front[change.block]!.number = at + 1;
  });
  const { blocks, changes, order } = redlineStatutes(old, now, alignment);
  for (const block of blocks) if (block.number !== undefined) block.number += fronts.length;
  const rest = changes.map((change) => ({
    ...change,
    number: change.number + fronts.length,
    block: change.block + front.length,
  }));
  return { blocks: [...front, ...blocks], changes: [...fronts, ...rest], order };
}

function frontBlock(old: Statute, now: Statute, field: 'title' | 'enactingClause'): RedlineBlock[] {
  const [before, after] = [old[field] ?? '', now[field] ?? ''];
  if (before === '' && after === '') return [];
  const segments = redlineText(before, after);
  const name = FRONT[field];
  return [
    {
      ...{ front: field, change: isChanged(segments) ? 'edited' : 'same', level: 'container', relation: 'same' },
      ...{ kind: field === 'title' ? 'heading' : 'subsection', depth: 0, oldId: null, newId: null },
      ...(field === 'title' ? { headingLevel: 1 } : {}),
      ...{ oldAddress: name, newAddress: name, oldLabel: '', newLabel: '', title: [], segments, sources: [] },
      ...{ isReplaced: isReplaced(segments), consequential: false },
    },
  ];
}

function frontChange({ oldAddress, newAddress }: RedlineBlock, block: number): RedlineChange {
  return { number: 0, block, kind: 'edited', oldAddress, newAddress, follows: false };
}
