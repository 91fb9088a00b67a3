import {
  findById,
  type FollowedReference,
  type FrontField,
  type Kinship,
  type LeftReference,
  type NewId,
  rebase,
  revise,
  type ReviseCommand,
  type Statute,
  type WordsClash,
} from '@samsyn/statute';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { kindOf, type ProvisionKindCode } from '../../drafts/index.ts';

export const COMMAND_KINDS = [
  ...(['INSERT', 'MOVE', 'COPY', 'SPLIT', 'MERGE', 'REPEAL', 'RENUMBER', 'WRITE'] as const),
  ...(['WRITE_CELL', 'INSERT_COLUMN', 'REPEAL_COLUMN', 'MARK_HEADER', 'WRITE_FRONT'] as const),
] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];
export type FrontFieldCode = 'TITLE' | 'ENACTING_CLAUSE';
export const NUMBERINGS = ['LETTER', 'RENUMBER'] as const;

/** A command as the page gives it. Which fields it needs follows from its kind. */
export interface CommandInput {
  kind: CommandKind;
  /** What it is about; not of INSERT and WRITE_FRONT. Of a column: a row of its table. */
  provisionId?: string | null;
  /** INSERT: what is put in. */
  what?: ProvisionKindCode | null;
  /** INSERT, MOVE, COPY: in which provision (none: outermost), and after which of its children (none: first). */
  inId?: string | null;
  afterId?: string | null;
  /** INSERT, WRITE, WRITE_CELL, WRITE_FRONT. */
  text?: string | null;
  heading?: string | null;
  numbering?: (typeof NUMBERINGS)[number] | null;
  /** SPLIT: an offset in its own text (UTF-16 units), or the child that the second part begins with. */
  offset?: number | null;
  childId?: string | null;
  /** WRITE_CELL, INSERT_COLUMN, REPEAL_COLUMN: counted from 0. */
  column?: number | null;
  /** MARK_HEADER. */
  header?: boolean | null;
  /** WRITE_FRONT. */
  front?: FrontFieldCode | null;
}

const TEXT_MOST = 100_000;

/** The command in the library's words, or what it lacks. */
export function commandOf(input: CommandInput): ReviseCommand | Refusal {
  const text = input.text ?? '';
  if (text.length > TEXT_MOST) return refuse('TEXT_TOO_LONG', 'Texten är för lång för en bestämmelse.', 'text');
  const at = { in: input.inId ?? null, after: input.afterId ?? null };
  const numbering = input.numbering ? { numbering: input.numbering === 'LETTER' ? 'letter' : 'renumber' } : {};
  if (input.kind === 'INSERT') {
    const heading = input.heading ? { heading: input.heading } : {};
    const what = kindOf(input.what ?? 'SUBSECTION');
    return { kind: 'insert', what, at, text, ...heading, ...numbering } as ReviseCommand;
  }
  if (input.kind === 'WRITE_FRONT') return { kind: 'writeFront', field: fieldOf(input.front), text };
  const id = input.provisionId;
  if (!id) return refuse('PROVISION_MISSING', 'Välj vilken bestämmelse ändringen gäller.', 'provisionId');
  switch (input.kind) {
    case 'MOVE':
      return { kind: 'move', id, at, ...numbering } as ReviseCommand;
    case 'COPY':
      return { kind: 'copy', id, at, ...numbering } as ReviseCommand;
    case 'SPLIT':
      return { kind: 'split', id, at: input.childId ?? input.offset ?? 0, ...numbering } as ReviseCommand;
    case 'MERGE':
      return { kind: 'merge', id };
    case 'REPEAL':
      return { kind: 'repeal', id };
    case 'RENUMBER':
      return { kind: 'renumber', id };
    case 'WRITE':
      return { kind: 'write', id, text };
    default:
      return inTable(id, input, text);
  }
}

function inTable(id: string, { kind, column, header }: CommandInput, text: string): ReviseCommand {
  const at = column ?? 0;
  if (kind === 'WRITE_CELL') return { kind: 'writeCell', id, column: at, text };
  if (kind === 'MARK_HEADER') return { kind: 'markHeader', id, header: header ?? true };
  return { kind: kind === 'REPEAL_COLUMN' ? 'repealColumn' : 'insertColumn', id, at };
}

const fieldOf = (code: FrontFieldCode | null | undefined): FrontField =>
  code === 'ENACTING_CLAUSE' ? 'enactingClause' : 'title';

/** The words of both, with what they are of as the API writes it. */
export type ClashView = Omit<WordsClash, 'front'> & { front: FrontFieldCode | null };
export const clashView = (clash: WordsClash): ClashView => ({
  ...clash,
  front: clash.front === null ? null : clash.front === 'title' ? 'TITLE' : 'ENACTING_CLAUSE',
});

/** A reference for a person to look at, its reason as the API writes it. */
export type LeftView = Omit<LeftReference, 'reason'> & { reason: string };
export const leftView = (left: LeftReference): LeftView => ({ ...left, reason: capitals(left.reason) });

/** What commands have made of a text. */
export interface Carried {
  __typename: 'Carried';
  statute: Statute;
  kinship: Kinship[];
  followed: FollowedReference[];
  left: LeftView[];
  /** Provisions that are new, each new § and all in it. */
  created: string[];
  /** Words of others now stand beside the words that were sent. */
  merged: boolean;
}

/** Somebody has changed the very thing meanwhile. */
export interface Clash {
  __typename: 'Clash';
  words: ClashView[];
}

/**
 * Carries out commands in their order, all or none. `seen` is the text they were given on, when others have changed it since. Pure, but for the
 * ids that `newId` gives.
 */
export function carryOut(
  now: Statute,
  seen: Statute | null,
  commands: readonly ReviseCommand[],
  newId: NewId,
): Carried | Clash | Refusal {
  const carried: Carried = {
    ...{ __typename: 'Carried', statute: now, kinship: [], followed: [], left: [], created: [], merged: false },
  };
  const words: ClashView[] = [];
  let isStale = false;
  for (const given of commands) {
    const rebased = seen === null ? { ok: true as const, command: given, merged: false } : rebase(seen, now, given);
    if (!rebased.ok) {
      isStale = true;
      if (rebased.clash) words.push(clashView(rebased.clash));
      continue;
    }
    const revised = revise(carried.statute, rebased.command, () => {
      const id = newId();
      carried.created.push(id);
      return id;
    });
    if (!revised.ok) return refuse(capitals(revised.reason), revised.message, 'provisionId');
    carried.statute = revised.statute;
    carried.kinship.push({ gone: revised.gone, parted: revised.parted });
    carried.followed.push(...revised.followed);
    carried.left.push(...revised.left.map(leftView));
    carried.merged ||= rebased.merged;
  }
  return isStale ? { __typename: 'Clash', words } : carried;
}

/** What is kept of commands for those who look at the history: the first, and where it was. */
export function nameOf(
  now: Statute,
  made: Statute,
  [first]: readonly ReviseCommand[],
  created: readonly string[],
): string {
  if (first === undefined) return '';
  const code = capitals(first.kind);
  if (first.kind === 'writeFront') return `${code}: ${capitals(first.field)}`;
  const about = first.kind === 'insert' ? undefined : findById(now, first.id)?.provision.address;
  const address = about ?? (created[0] === undefined ? undefined : findById(made, created[0])?.provision.address);
  return address ? `${code}: ${address}` : code;
}

const capitals = (word: string): string => word.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
