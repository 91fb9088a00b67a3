import { safeHref } from './href.ts';
import type { AttributeValue, EditorMark, EditorNode } from './model.ts';

/** One thing wrong with a document. `field` is the place in the JSON (`content.0.content.2`), `message` a Swedish sentence. */
export interface DocumentProblem {
  code:
    | 'NOT_A_DOCUMENT'
    | 'TOO_LARGE'
    | 'TOO_DEEP'
    | 'TOO_MANY_NODES'
    | 'UNKNOWN_NODE'
    | 'UNKNOWN_MARK'
    | 'UNKNOWN_ATTRIBUTE'
    | 'BAD_ATTRIBUTE'
    | 'BAD_LINK'
    | 'BAD_STRUCTURE';
  message: string;
  field: string;
}

/** Size in UTF-8 bytes of the JSON, depth in nodes (the document itself is 1), nodes with text nodes counted. */
export const DOCUMENT_LIMITS = { bytes: 200_000, depth: 24, nodes: 5_000 } as const;
const MOST_PROBLEMS = 20;

/** The names a schema knows: what `scan` measures a document against. */
export interface KnownNames {
  nodes: ReadonlySet<string>;
  marks: ReadonlySet<string>;
}

type Rule = (value: unknown) => boolean;
const ATTRIBUTES: Record<string, Record<string, Rule>> = {
  orderedList: { start: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 9_999 },
  heading: { level: (value) => value === 2 || value === 3 || value === 4 },
  link: { href: (value) => typeof value === 'string' },
};
const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);
// Cannot be stored as jsonb (NUL) or seen by a reader; tab and line feed stay.
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

interface Place {
  value: unknown;
  field: string;
  depth: number;
  into: EditorNode[];
}

/**
 * Walks untrusted JSON without recursion and copies what is known into a clean tree; ProseMirror never sees anything else.
 * Nothing is dropped silently but characters nobody can see and text nodes left empty by that.
 */
export function scan(json: unknown, known: KnownNames): { node: EditorNode | undefined; problems: DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const report = (code: DocumentProblem['code'], message: string, field: string): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, message, field });
  };
  const root: EditorNode[] = [];
  const stack: Place[] = [{ value: json, field: '', depth: 1, into: root }];
  let nodes = 0;
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    nodes += 1;
    if (nodes > DOCUMENT_LIMITS.nodes) {
      report('TOO_MANY_NODES', `Texten har för många delar (högst ${DOCUMENT_LIMITS.nodes}). Dela upp den.`, '');
      break;
    }
    if (place.depth > DOCUMENT_LIMITS.depth) {
      report('TOO_DEEP', `Texten har listor i för många nivåer (högst ${DOCUMENT_LIMITS.depth}).`, place.field);
      break;
    }
    const node = cleanNode(place, known, report);
    if (node === undefined) continue;
    place.into.push(node);
    const content = (place.value as EditorNode).content;
    if (content === undefined) continue;
    node.content = [];
    for (let index = Math.min(content.length, DOCUMENT_LIMITS.nodes + 1) - 1; index >= 0; index -= 1) {
      const field = place.field === '' ? `content.${index}` : `${place.field}.content.${index}`;
      stack.push({ value: content[index], field, depth: place.depth + 1, into: node.content });
    }
  }
  return { node: root[0], problems };
}

type Report = (code: DocumentProblem['code'], message: string, field: string) => void;

function cleanNode({ value, field }: Place, known: KnownNames, report: Report): EditorNode | undefined {
  if (!isRecord(value) || typeof value['type'] !== 'string') {
    report('NOT_A_DOCUMENT', 'Texten har ett format som inte går att läsa.', field);
    return undefined;
  }
  const type = value['type'];
  if (!known.nodes.has(type) || (type === 'doc') !== (field === '')) {
    report('UNKNOWN_NODE', `Texten innehåller något som inte kan användas här (${short(type)}).`, field);
    return undefined;
  }
  if (!keysWithin(value, NODE_KEYS, report, field)) return undefined;
  if (value['content'] !== undefined && !Array.isArray(value['content'])) {
    report('BAD_STRUCTURE', 'Textens delar sitter inte ihop som de ska.', field);
    return undefined;
  }
  const node: EditorNode = { type };
  const attrs = cleanAttributes(type, value['attrs'], report, field);
  if (attrs !== undefined) node.attrs = attrs;
  if (type !== 'text') {
    if (value['text'] === undefined && value['marks'] === undefined) return node;
    report('BAD_STRUCTURE', 'Textens delar sitter inte ihop som de ska.', field);
    return undefined;
  }
  return cleanText(node, value, known, report, field);
}

function cleanText(
  node: EditorNode,
  value: Record<string, unknown>,
  known: KnownNames,
  report: Report,
  field: string,
): EditorNode | undefined {
  const { text, marks = [] } = value;
  if (typeof text !== 'string' || value['content'] !== undefined || !Array.isArray(marks) || marks.length > 20) {
    report('BAD_STRUCTURE', 'Textens delar sitter inte ihop som de ska.', field);
    return undefined;
  }
  node.text = text.replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd').normalize('NFC');
  if (node.text === '') return undefined;
  const clean = (marks as unknown[]).flatMap((mark) => cleanMark(mark, known, report, field) ?? []);
  if (clean.length > 0) node.marks = clean;
  return node;
}

function cleanMark(value: unknown, known: KnownNames, report: Report, field: string): EditorMark | undefined {
  if (!isRecord(value) || typeof value['type'] !== 'string' || !known.marks.has(value['type'])) {
    const name = isRecord(value) && typeof value['type'] === 'string' ? ` (${short(value['type'])})` : '';
    report('UNKNOWN_MARK', `Texten innehåller en formatering som inte kan användas här${name}.`, field);
    return undefined;
  }
  if (!keysWithin(value, MARK_KEYS, report, field)) return undefined;
  const attrs = cleanAttributes(value['type'], value['attrs'], report, field);
  if (value['type'] === 'link') {
    const href = safeHref(attrs?.['href']);
    if (href === null) {
      report(
        'BAD_LINK',
        'En länk har en adress som inte kan användas. Länkar ska börja med https://, http:// eller mailto:.',
        field,
      );
      return undefined;
    }
    return { type: 'link', attrs: { href } };
  }
  return attrs === undefined ? { type: value['type'] } : { type: value['type'], attrs };
}

function cleanAttributes(
  type: string,
  attrs: unknown,
  report: Report,
  field: string,
): Record<string, AttributeValue> | undefined {
  if (attrs === undefined || attrs === null) return undefined;
  if (!isRecord(attrs)) {
    report('BAD_ATTRIBUTE', 'Texten har ett format som inte går att läsa.', field);
    return undefined;
  }
  const rules = Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type] : undefined;
  const clean: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(attrs)) {
    const rule = rules !== undefined && Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      report('UNKNOWN_ATTRIBUTE', `Texten innehåller en egenskap som inte kan användas här (${short(name)}).`, field);
    } else if (!rule(value)) {
      report('BAD_ATTRIBUTE', `Texten innehåller en egenskap med ett otillåtet värde (${short(name)}).`, field);
    } else {
      clean[name] = value as AttributeValue;
    }
  }
  return Object.keys(clean).length === 0 ? undefined : clean;
}

function keysWithin(value: Record<string, unknown>, allowed: Set<string>, report: Report, field: string): boolean {
  const unknown = Object.keys(value).find((key) => !allowed.has(key));
  if (unknown === undefined) return true;
  report('UNKNOWN_ATTRIBUTE', `Texten innehåller en egenskap som inte kan användas här (${short(unknown)}).`, field);
  return false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function short(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 30);
}
