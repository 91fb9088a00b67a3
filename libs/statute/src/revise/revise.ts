import { impactCrosses, impactStandsRight } from '../impact/official.ts';
import type { NewId, Statute } from '../model.ts';
import { canonicalText } from '../canonical.ts';
import { refusal, type Revised, type ReviseCommand } from './command.ts';
import { follow } from './follow.ts';
import { restructure } from './restructure.ts';

/**
 * The text after one change of its working copy: put in order, numbered, with its references following what they name. Ids are permanent and
 * stay unique. `newId` gives ids to what is new. The statute given is not changed.
 */
export function revise(statute: Statute, command: ReviseCommand, newId: NewId): Revised {
  if (command.kind === 'writeFront') return writeFront(statute, command);
  const changed = restructure(statute.provisions, command, newId);
  if (typeof changed === 'string') return refusal(changed);
  if (!impactStandsRight(changed) || impactCrosses(statute, changed)) return refusal('impactApart');
  const { provisions, followed, left } = follow(statute.provisions, changed);
  const { gone, parted } = changed;
  return { ok: true, statute: { ...statute, provisions }, followed, left, gone, parted };
}

function writeFront(statute: Statute, { field, text }: ReviseCommand & { kind: 'writeFront' }): Revised {
  const words = canonicalText(text);
  if (field === 'title' && words === '') return refusal('emptyText');
  if (words === (statute[field] ?? '')) return refusal('sameText');
  const { enactingClause, ...rest } = statute;
  const kept = enactingClause === undefined ? {} : { enactingClause };
  const now: Statute = { ...rest, ...kept, [field]: words };
  if (words === '') delete now.enactingClause;
  return { ok: true, statute: now, followed: [], left: [], gone: [], parted: null };
}
