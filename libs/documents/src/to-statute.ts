import { flatten, parsePlainText, parseStatute, type NewId, type Provision, type Statute } from '@samsyn/statute';
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
  return result.format === 'text' ? parsePlainText(result.plainText, newId) : parseStatute(result.blocks, newId);
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
