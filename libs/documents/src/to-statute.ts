import {
  flatten,
  parsePlainText,
  parseStatute,
  walk,
  type NewId,
  type Provision,
  type SourceBlock,
  type Statute,
} from '@samsyn/statute';
import type { ReadSuccess } from './read/result.ts';

/**
 * The statute in a document that was read: parsed from its lines (plain text), from its blocks (Word, PDF, HTML, Markdown), or as it
 * stands (Akoma Ntoso, where only missing ids are given out). What the reader did not understand stands with what the parser did not.
 */
export function toStatute(result: ReadSuccess, newId: NewId): Statute {
  const statute = result.statute ? withIds(result.statute, newId) : parse(result, newId);
  if (result.warnings.length === 0) return statute;
  return { ...statute, notUnderstood: [...statute.notUnderstood, ...result.warnings].sort((a, b) => a.line - b.line) };
}

function parse(result: ReadSuccess, newId: NewId): Statute {
  if (result.format === 'text') return parsePlainText(result.plainText, newId);
  const statute = parseStatute(withNotes(result.blocks), newId);
  const inner = result.innerIds ?? {};
  if (Object.keys(inner).length > 0) {
    for (const { provision, ancestors } of walk(statute.provisions)) {
      const ids = [provision.id, ...(inner[provision.id] ?? [])];
      if (ids.length > 1) giveIds(provision, ancestors.at(-1), ids);
    }
  }
  return statute;
}

/** Footnotes hang on the block that calls them, as the parser's own do. */
function withNotes(blocks: readonly SourceBlock[]): SourceBlock[] {
  const out: (SourceBlock & { notes?: string[] })[] = [];
  for (const block of blocks) {
    const caller = out.at(-1);
    if (block.kind === 'footnote' && caller) caller.notes = [...(caller.notes ?? []), block.text];
    else out.push({ ...block });
  }
  return out;
}

/**
 * The ids of one paragraph belong to the provisions that begin in it, outermost first: section, subsection, item. The parser has given
 * the first to one of them; where that one has too few below it, the ids begin at its parent.
 */
function giveIds(provision: Provision, parent: Provision | undefined, ids: readonly string[]): void {
  const below = firstChildren(provision);
  const line = below.length < ids.length && parent?.children[0] === provision ? [parent, ...below] : below;
  line.slice(0, ids.length).forEach((each, index) => {
    each.id = ids[index] as string;
  });
}

function firstChildren(provision: Provision): Provision[] {
  const [first] = provision.children;
  return first ? [provision, ...firstChildren(first)] : [provision];
}

/** Every provision has an id of its own: missing and repeated ones are given anew. */
function withIds(statute: Statute, newId: NewId): Statute {
  const taken = new Set<string>();
  const complete = flatten(statute).every(
    (provision) => provision.id !== '' && !taken.has(provision.id) && taken.add(provision.id),
  );
  if (complete) return statute;
  taken.clear();
  const give = (provision: Provision): Provision => {
    const id = provision.id === '' || taken.has(provision.id) ? newId() : provision.id;
    taken.add(id);
    return { ...provision, id, children: provision.children.map(give) };
  };
  return { ...statute, provisions: statute.provisions.map(give) };
}
