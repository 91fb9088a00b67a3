import { child, type XmlElement } from '../xml.ts';
import type { TrackedChangesChoice } from '../result.ts';
import { isOn, wholeNumber } from './names.ts';

/** What stands inside one paragraph. */
export interface InlineContent {
  text: string;
  /** Footnotes and endnotes called here, in order: `footnote 2`. */
  notes: string[];
  /** Names of bookmarks that start here and hold words. */
  bookmarks: string[];
  /** Text boxes anchored here. */
  boxes: XmlElement[];
  hidden: string[];
  /** Things with content that cannot be read as words. */
  unreadable: string[];
  /** True when a table of contents runs through this paragraph. */
  contents: boolean;
}

interface Bookmark {
  name: string;
  at: number;
  end?: number;
}

type OpenBookmarks = Map<string, Bookmark>;

interface Field {
  instruction: string;
  inResult: boolean;
}

const KEPT_WHEN: Readonly<Record<string, TrackedChangesChoice>> = {
  'w:ins': 'ACCEPT',
  'w:moveTo': 'ACCEPT',
  'w:del': 'REJECT',
  'w:moveFrom': 'REJECT',
};

const CONTAINERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
  'mc:Choice',
  'w:r',
  'm:r',
]);

/** Marks of the Symbol and Wingdings fonts that stand in running text. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f0b7: '•',
  f02d: '–',
  f0d8: '•',
  f0a7: '•',
  f0e0: '→',
  f0ae: '→',
  f0b3: '≥',
  f0a3: '≤',
  f0b0: '°',
  f0b1: '±',
  f0b4: '×',
};

/** Reads the words of paragraphs in order. Fields may run over several paragraphs, so one reader follows one part of the document. */
export class InlineReader {
  private readonly choice: TrackedChangesChoice;
  private readonly fields: Field[] = [];

  constructor(choice: TrackedChangesChoice) {
    this.choice = choice;
  }

  read(paragraph: XmlElement): InlineContent {
    const content: InlineContent = {
      text: '',
      notes: [],
      bookmarks: [],
      boxes: [],
      hidden: [],
      unreadable: [],
      contents: this.inContents(),
    };
    const open: OpenBookmarks = new Map();
    this.walk(paragraph, content, open);
    // In the order they start: the outermost provision first. Those without words name nothing any more.
    for (const { name, at, end } of open.values()) {
      if (end === undefined || content.text.slice(at, end).trim() !== '') content.bookmarks.push(name);
    }
    content.contents ||= this.inContents();
    // An instruction never runs past its paragraph in a sound file; one that is not ended must not swallow the rest of the document.
    for (let i = this.fields.length - 1; i >= 0; i -= 1) if (!this.fields[i]?.inResult) this.fields.splice(i, 1);
    return content;
  }

  private inContents(): boolean {
    return this.fields.some((field) => field.inResult && /^\s*TOC\b/i.test(field.instruction));
  }

  private walk(parent: XmlElement, content: InlineContent, open: OpenBookmarks): void {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      const kept = KEPT_WHEN[node.name];
      if (kept ? kept === this.choice : CONTAINERS.has(node.name)) {
        if (node.name === 'w:r' && this.isHidden(node, content)) continue;
        this.walk(node, content, open);
      } else if (!kept) this.leaf(node, content, open);
    }
  }

  private isHidden(run: XmlElement, content: InlineContent): boolean {
    if (!isOn(child(run, 'w:rPr'), 'w:vanish')) return false;
    const words = wordsOf(run);
    if (words.trim() !== '') content.hidden.push(words);
    return true;
  }

  private leaf(node: XmlElement, content: InlineContent, open: OpenBookmarks): void {
    switch (node.name) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.put(wordsOf(node), content);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.put('\t', content);
        return;
      case 'w:br':
        if (!['page', 'column'].includes(node.attributes['w:type'] ?? '')) this.put('\n', content);
        return;
      case 'w:cr':
        this.put('\n', content);
        return;
      case 'w:noBreakHyphen':
        this.put('-', content);
        return;
      case 'w:sym':
        this.put(symbol(node), content);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        content.notes.push(`${node.name.slice(2, -9)} ${node.attributes['w:id'] ?? ''}`);
        return;
      case 'w:bookmarkStart':
        open.set(node.attributes['w:id'] ?? '', {
          name: node.attributes['w:name'] ?? '',
          at: content.text.length,
        });
        return;
      case 'w:bookmarkEnd':
        closeBookmark(open.get(node.attributes['w:id'] ?? ''), content);
        return;
      default:
        this.special(node, content, open);
    }
  }

  private special(node: XmlElement, content: InlineContent, open: OpenBookmarks): void {
    switch (node.name) {
      case 'w:fldChar':
        this.fieldMark(node);
        return;
      case 'w:instrText': {
        const field = this.fields.at(-1);
        if (field) field.instruction += wordsOf(node);
        return;
      }
      case 'mc:AlternateContent': {
        // The same content twice, for new and old programs: one of them is read.
        const variant = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
        if (variant) this.walk(variant, content, open);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': {
        const boxes = findAll(node, 'w:txbxContent');
        content.boxes.push(...boxes);
        if (boxes.length === 0) content.unreadable.push(node.name === 'w:object' ? 'inbäddat objekt' : 'bild');
        return;
      }
      default:
    }
  }

  private fieldMark(node: XmlElement): void {
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin') this.fields.push({ instruction: '', inResult: false });
    else if (type === 'end') this.fields.pop();
    else {
      const field = this.fields.at(-1);
      if (field) field.inResult = true;
    }
  }

  private put(words: string, content: InlineContent): void {
    if (this.fields.every((field) => field.inResult)) content.text += words;
  }
}

/** Word leaves a bookmark whose words were deleted behind as an empty one, in the neighbour. */
function closeBookmark(bookmark: Bookmark | undefined, content: InlineContent): void {
  if (!bookmark) return;
  bookmark.end = content.text.length;
}

function symbol(node: XmlElement): string {
  const code = (node.attributes['w:char'] ?? '').toLowerCase();
  const known = SYMBOLS[code];
  if (known) return known;
  const value = /^[0-9a-f]{1,4}$/.test(code) ? Number.parseInt(code, 16) : Number.NaN;
  if (Number.isNaN(value) || wholeNumber(code) === 0) return '';
  // The symbol fonts stand in the private use area from F000, plain signs at their own place in it.
  return String.fromCharCode(value >= 0xf020 && value <= 0xf07e ? value - 0xf000 : value);
}

function wordsOf(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('');
}

/** Elements of that name, outermost only. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'mc:AlternateContent') {
      const variant = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
      if (variant) found.push(...findAll(variant, name));
    } else if (node.name === name) found.push(node);
    else found.push(...findAll(node, name));
  }
  return found;
}
