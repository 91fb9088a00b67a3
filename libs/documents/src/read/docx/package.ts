import { ReadRefusal, type ReadLimits } from '../result.ts';
import { childElements, readXml, type XmlElement } from '../xml.ts';
import type { LimitedZip } from '../zip.ts';
import { WORD_NAMESPACES } from './names.ts';

/** The name of the part that holds the words. Throws DAMAGED when there is none. */
export async function mainPart(zip: LimitedZip, limits: ReadLimits): Promise<string> {
  const relations = await relationsOf(zip, '', limits);
  const main = relations.get('officeDocument') ?? 'word/document.xml';
  if (!zip.has(main)) throw new ReadRefusal('DAMAGED', 'the document part is missing');
  return main;
}

/** Parts a part points at, by the last word of the relation's type. External targets are never followed. */
export async function relationsOf(zip: LimitedZip, part: string, limits: ReadLimits): Promise<Map<string, string>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const root = await xmlPart(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`, limits);
  const relations = new Map<string, string>();
  for (const relation of childElements(root, 'rel:Relationship')) {
    const { Type = '', Target = '', TargetMode } = relation.attributes;
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    if (TargetMode !== 'External' && !relations.has(type)) relations.set(type, resolveTarget(folder, Target));
  }
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** A part as a tree; undefined when the file has none of that name. */
export async function xmlPart(
  zip: LimitedZip,
  name: string | undefined,
  limits: ReadLimits,
): Promise<XmlElement | undefined> {
  const bytes = name === undefined ? undefined : await zip.read(name);
  return bytes && readXml(bytes, { limits, namespaces: WORD_NAMESPACES });
}

/** The notes of a part by their key in the text (`footnote 2`), without the lines that only part them from the words. */
export function notesOf(kind: 'footnote' | 'endnote', root: XmlElement | undefined): [string, XmlElement][] {
  return childElements(root, `w:${kind}`)
    .filter(
      (note) => !['separator', 'continuationSeparator', 'continuationNotice'].includes(note.attributes['w:type'] ?? ''),
    )
    .map((note) => [`${kind} ${note.attributes['w:id'] ?? ''}`, note]);
}
