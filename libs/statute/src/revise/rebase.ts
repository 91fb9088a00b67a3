import type { Provision, ProvisionKind, Statute } from '../model.ts';
import { findById, flatten, type Placed } from '../tree.ts';
import { canonicalText } from '../canonical.ts';
import type { ReviseCommand, Spot } from './command.ts';
import { mergeWordings } from './merge-wordings.ts';
import type { Rebased, WordsClash } from './rebased.ts';
import { rebaseTable } from './rebase-table.ts';
import type { TableCommand } from './table.ts';
import { endOfGroup } from './rows.ts';

type Placing = ReviseCommand & { kind: 'insert' | 'move' | 'copy' };
type Text = Pick<Statute, 'provisions' | 'title' | 'enactingClause'>;
type Tree = Pick<Statute, 'provisions'>;

const TITLED = new Set<ProvisionKind>(['part', 'chapter', 'annex', 'transitional', 'impactAssessment']);
const NO: Rebased = { ok: false, clash: null };

/** Carries a command that was given on `base` over to `head`, which others have made of it meanwhile. */
export function rebase(base: Text, head: Text, command: ReviseCommand): Rebased {
  if (command.kind === 'insert') return at(base, head, command, command.at);
  if (command.kind === 'writeFront') return writeFront(base, head, command);
  const [before, now] = [findById(base, command.id), findById(head, command.id)];
  if (before === undefined) return NO;
  if (command.kind === 'write') return write(before, now, command);
  if (isInTable(command)) return rebaseTable([before, base.provisions], [now, head.provisions], command);
  if (now === undefined) return NO;
  switch (command.kind) {
    case 'renumber':
      return same(command);
    case 'copy':
      return at(base, head, command, command.at);
    case 'move':
      return parentOf(before) === parentOf(now) ? at(base, head, command, command.at) : NO;
    case 'split':
      return saysTheSame(before.provision, now.provision) ? same(command) : NO;
    case 'repeal':
      return saysTheSame(before.provision, now.provision) ? same(command) : NO;
    case 'merge':
      return neighbourOf(base, before) === neighbourOf(head, now) ? same(command) : NO;
  }
}

const isInTable = (command: ReviseCommand): command is TableCommand =>
  ['writeCell', 'insertColumn', 'repealColumn', 'markHeader'].includes(command.kind);

const same = (command: ReviseCommand): Rebased => ({ ok: true, command, merged: false });
const parentOf = ({ ancestors }: Placed): string | null => ancestors.at(-1)?.id ?? null;

const rowOf = ({ provisions }: Tree, id: string | null): readonly Provision[] | undefined =>
  id === null ? provisions : findById({ provisions }, id)?.provision.children;

/** The sibling of the same kind before it. */
function neighbourOf(text: Tree, placed: Placed): string | undefined {
  const row = (rowOf(text, parentOf(placed)) ?? []).slice(0, placed.index);
  return row.findLast(({ kind }) => kind === placed.provision.kind)?.id;
}

/** The same words in the same order. What only has another number says the same. */
function saysTheSame(one: Provision, other: Provision): boolean {
  const said = (node: Provision): string =>
    JSON.stringify(flatten({ provisions: [node] }).map(({ id, text, heading }) => [id, text, heading]));
  return said(one) === said(other);
}

/** The spot is still there. What others have put in it meanwhile comes before what is put in it now. */
function at(base: Tree, head: Tree, command: Placing, spot: Spot): Rebased {
  const [before, now] = [rowOf(base, spot.in), rowOf(head, spot.in)];
  if (before === undefined || now === undefined) return NO;
  let index = spot.after === null ? -1 : now.findIndex(({ id }) => id === spot.after);
  if (spot.after !== null && index < 0) return NO;
  // a section's own advice goes with it
  const isAdvice = command.kind === 'insert' && command.what === 'generalAdvice';
  if (index >= 0 && !isAdvice) index = endOfGroup(now, index) - 1;
  const known = new Set(flatten(base).map(({ id }) => id));
  while (index + 1 < now.length && !known.has(now[index + 1]!.id)) index += 1;
  return { ok: true, command: { ...command, at: { ...spot, after: now[index]?.id ?? null } }, merged: false };
}

const wordsOf = ({ kind, heading, text }: Provision): string => (TITLED.has(kind) ? (heading ?? '') : text);

function write(before: Placed, now: Placed | undefined, command: ReviseCommand & { kind: 'write' }): Rebased {
  const base = wordsOf(before.provision);
  const mine = canonicalText(command.text);
  const { address } = (now ?? before).provision;
  const theirs = now ? wordsOf(now.provision) : '';
  const clash = { provisionId: command.id, front: null, column: null, address, base, theirs, mine };
  return now === undefined ? { ok: false, clash } : met(clash, command);
}

const FRONT = { title: 'Rubriken', enactingClause: 'Ingressen' } as const;

function writeFront(base: Text, head: Text, command: ReviseCommand & { kind: 'writeFront' }): Rebased {
  const said = (text: Text): string => text[command.field] ?? '';
  const mine = canonicalText(command.text);
  const { field } = command;
  const place = { provisionId: null, front: field, column: null, address: FRONT[field] };
  const clash = { ...place, base: said(base), theirs: said(head), mine };
  return met(clash, command);
}

/** Words of both, where they are in different places. */
function met(clash: WordsClash, command: ReviseCommand & { kind: 'write' | 'writeFront' }): Rebased {
  const { base, theirs, mine } = clash;
  if (theirs === base || theirs === mine) return same(command);
  const text = mergeWordings(base, [theirs, mine]);
  return text === undefined ? { ok: false, clash } : { ok: true, command: { ...command, text }, merged: true };
}
