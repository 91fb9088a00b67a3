import type { XmlElement } from '../xml.ts';
import type { TrackedChangesChoice } from '../result.ts';
import { child } from '../xml.ts';

const COUNTED: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:cellIns', 'w:cellDel']);

/** Open proposals to insert, delete or move words, paragraph marks and rows. A move counts once; changed formatting is none. */
export function countTrackedChanges(element: XmlElement): number {
  let count = COUNTED.has(element.name) ? 1 : 0;
  for (const node of element.children) if (typeof node !== 'string') count += countTrackedChanges(node);
  return count;
}

/** True when the choice takes the paragraph's mark away, so that its words run into the next paragraph. */
export function markIsRemoved(paragraphProperties: XmlElement | undefined, choice: TrackedChangesChoice): boolean {
  const mark = child(paragraphProperties, 'w:rPr');
  const gone = choice === 'ACCEPT' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo'];
  return gone.some((name) => child(mark, name) !== undefined);
}

/** True when the choice takes the table row away. */
export function rowIsRemoved(row: XmlElement, choice: TrackedChangesChoice): boolean {
  return child(child(row, 'w:trPr'), choice === 'ACCEPT' ? 'w:del' : 'w:ins') !== undefined;
}
