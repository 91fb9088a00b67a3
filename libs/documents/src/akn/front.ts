import { canonicalText, type Statute, type StatuteKind } from '@samsyn/statute';
import { child, childElements, textOf, type XmlElement } from '../read/xml.ts';

const KINDS: readonly StatuteKind[] = ['act', 'ordinance', 'regulation', 'generalAdvice', 'amendment', 'unknown'];
const REMOVED_KINDS = [
  'pageNumber',
  'runningHead',
  'tableOfContents',
  'colophon',
  'signature',
  'rule',
  'noteMark',
] as const;

/** True when the document was written by `toAkomaNtoso`: its words are then taken as they are. */
export function isOurs(document: XmlElement): boolean {
  return child(child(child(document, 'meta'), 'proprietary'), 's:statute')?.attributes['version'] === '1';
}

/** Title, designation, enacting clause and the lists beside the text; provisions are read apart. */
export function readFront(document: XmlElement, own: boolean): Statute {
  const words = own ? (text: string): string => text : canonicalText;
  const meta = child(document, 'meta');
  const beside = child(child(meta, 'proprietary'), 's:statute');
  const preface = child(document, 'preface');
  const title = find(preface, 'docTitle') ?? find(preface, 'longTitle') ?? find(preface, 'shortTitle');
  const statute: Statute = {
    title: words(title ? withoutNotes(title) : (frbr(meta, 'FRBRname') ?? '')),
    kind: KINDS.find((kind) => kind === beside?.attributes['kind']) ?? 'unknown',
    provisions: [],
    notUnderstood: childElements(beside, 's:notUnderstood').map((each) => ({
      line: Number(each.attributes['line'] ?? 1),
      text: textOf(each),
      reason: each.attributes['reason'] ?? '',
    })),
  };
  if (beside?.attributes['removed'] === 'listed') statute.removed = removedOf(beside);
  const number = find(preface, 'docNumber');
  const designation = number ? words(textOf(number)) : own ? undefined : frbr(meta, 'FRBRnumber');
  if (designation !== undefined) statute.designation = designation;
  const clause = find(child(document, 'preamble'), own ? 'formula' : 'p');
  if (clause) statute.enactingClause = words(textOf(clause));
  for (const key of ['decided', 'published'] as const) {
    const line = childElements(preface, 'p').find((each) => each.attributes['class'] === key);
    if (line && own) statute[key] = textOf(line);
  }
  const notes = preface ? notesIn(preface).map(words) : [];
  if (notes.length > 0) statute.notes = notes;
  return statute;
}

function removedOf(beside: XmlElement): NonNullable<Statute['removed']> {
  return childElements(beside, 's:removed').map((each) => ({
    line: Number(each.attributes['line'] ?? 1),
    text: textOf(each),
    kind: REMOVED_KINDS.find((kind) => kind === each.attributes['kind']) ?? 'rule',
  }));
}

function frbr(meta: XmlElement | undefined, name: string): string | undefined {
  return child(child(child(meta, 'identification'), 'FRBRWork'), name)?.attributes['value'];
}

/** The first element of that name anywhere inside. */
function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const inner of childElements(element)) {
    const found = inner.name === name ? inner : find(inner, name);
    if (found) return found;
  }
  return undefined;
}

function notesIn(element: XmlElement): string[] {
  return childElements(element).flatMap((inner) =>
    inner.name === 'authorialNote' ? [childElements(inner).map(textOf).join(' ') || textOf(inner)] : notesIn(inner),
  );
}

function withoutNotes(element: XmlElement): string {
  return element.children
    .map((node) => (typeof node === 'string' ? node : node.name === 'authorialNote' ? '' : withoutNotes(node)))
    .join('');
}
