import { child, type XmlElement } from '../xml.ts';

/** Namespaces of a Word file, transitional and strict, under the prefixes the reader uses. */
export const WORD_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
]);

/** `w:val` of a child element. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** A child that is a switch: present means on unless its value says off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const element = child(parent, name);
  if (!element) return false;
  return !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? 'true');
}

/** A whole number out of an attribute, undefined when it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
