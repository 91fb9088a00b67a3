import type { NotUnderstood, SourceBlock, Statute } from '@samsyn/statute';

/** What the bytes turned out to be, found from their content. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'akn';

/** Why a document was refused. Each has a Swedish sentence in `refusalMessage` that says what to do. */
export const REFUSAL_CODES = [
  'EMPTY',
  'TOO_LARGE',
  'BINARY',
  'UNKNOWN_TYPE',
  'ZIP_BOMB',
  'ENCRYPTED',
  'DAMAGED',
  'SCANNED_PDF',
  'DOCTYPE_REFUSED',
  'TIMEOUT',
  'CANCELLED',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What to do with changes somebody has proposed in the Word file but nobody has accepted or rejected. */
export type TrackedChangesChoice = 'ACCEPT' | 'REJECT';

/**
 * Something only a person can answer. While a result carries a question its blocks are a preview (read as if every change were
 * accepted); read again with the answer in `ReadOptions.trackedChanges` before anything is built on them.
 */
export interface Question {
  code: 'TRACKED_CHANGES';
  /** Number of separate insertions, deletions and moves found. */
  count: number;
  choices: TrackedChangesChoice[];
  /** Swedish sentence to show. */
  message: string;
}

/** Limits applied before and during reading. Sizes in bytes. */
export interface ReadLimits {
  /** Largest file taken in. */
  fileBytes: number;
  /** Files inside a zip container. */
  zipEntries: number;
  /** Unpacked size of one file inside the container. */
  zipEntryBytes: number;
  /** Unpacked size of all files inside the container together. */
  zipTotalBytes: number;
  /** Unpacked size over packed size, for files larger than 1 MiB unpacked. */
  zipRatio: number;
  /** Elements in one XML document. */
  xmlElements: number;
  /** Depth of elements in XML and HTML. */
  xmlDepth: number;
  /** Blocks (paragraphs, list items, rows) read out of one document. */
  blocks: number;
  /** Pages of a PDF. */
  pdfPages: number;
}

export const DEFAULT_LIMITS: Readonly<ReadLimits> = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 2_000,
  zipEntryBytes: 50 * 1024 * 1024,
  zipTotalBytes: 100 * 1024 * 1024,
  zipRatio: 100,
  xmlElements: 3_000_000,
  xmlDepth: 256,
  blocks: 200_000,
  pdfPages: 3_000,
};

/** How to read: limits to tighten or widen, and the answer to the question about tracked changes. */
export interface ReadOptions extends Partial<ReadLimits> {
  trackedChanges?: TrackedChangesChoice;
}

export interface ReadSuccess {
  ok: true;
  format: DocumentFormat;
  blocks: SourceBlock[];
  /** The document as lines; `SourceBlock.line` and `NotUnderstood.line` count in it from 1. */
  plainText: string;
  questions: Question[];
  /** Passages that were left out or could not be read. Nothing is left out without standing here. */
  warnings: NotUnderstood[];
  /** Word only: permanent ids of provisions that begin in the same paragraph inside another (a section's first subsection), by the outer id. */
  innerIds?: Record<string, string[]>;
  /** Akoma Ntoso only: the statute as the file has it; a provision without a permanent id there has ''. `toStatute` completes it. */
  statute?: Statute;
}

export interface ReadFailure {
  ok: false;
  code: RefusalCode;
  /** Swedish, says what to do. */
  message: string;
  /** For logs: the technical reason, without document content. */
  detail?: string;
}

export type ReadResult = ReadSuccess | ReadFailure;

/** Thrown inside the readers; `readDocument` turns it into a `ReadFailure`. */
export class ReadRefusal extends Error {
  readonly code: RefusalCode;
  readonly userMessage: string;

  constructor(code: RefusalCode, detail: string, userMessage?: string) {
    super(detail);
    this.name = 'ReadRefusal';
    this.code = code;
    this.userMessage = userMessage ?? refusalMessage(code);
  }
}

const MESSAGES: Record<RefusalCode, string> = {
  EMPTY: 'Filen är tom. Välj den fil som innehåller texten och försök igen.',
  TOO_LARGE:
    'Filen är för stor för att läsas in. Dela upp dokumentet, ta bort bilder eller spara om det och försök igen.',
  BINARY: 'Filen går inte att läsa som text. Spara dokumentet som Word (.docx), PDF med text, HTML eller ren text.',
  UNKNOWN_TYPE: 'Filtypen stöds inte. Spara dokumentet som Word (.docx), PDF med text, HTML, Markdown eller ren text.',
  ZIP_BOMB:
    'Filen packar upp sig till orimligt mycket data och läses därför inte. Spara om dokumentet i Word och försök igen.',
  ENCRYPTED: 'Filen är skyddad med lösenord. Ta bort lösenordet i programmet som skapade filen och försök igen.',
  DAMAGED: 'Filen är skadad eller ofullständig. Öppna den i programmet som skapade den, spara om den och försök igen.',
  SCANNED_PDF:
    'PDF-filen saknar text, troligen är den inskannad. Använd originalet eller en PDF som är textigenkänd (OCR).',
  DOCTYPE_REFUSED: 'XML-filen har en DOCTYPE-deklaration och läses därför inte. Ta bort deklarationen och försök igen.',
  TIMEOUT:
    'Det tog för lång tid att läsa filen. Dela upp dokumentet eller spara om det i ett enklare format och försök igen.',
  CANCELLED: 'Inläsningen avbröts. Välj filen igen när du vill läsa in den.',
};

/** The Swedish sentence shown for a refusal. */
export function refusalMessage(code: RefusalCode): string {
  return MESSAGES[code];
}

/** A failure as a value, with the standard sentence unless another is given. */
export function refuse(code: RefusalCode, detail?: string, message: string = refusalMessage(code)): ReadFailure {
  return detail === undefined ? { ok: false, code, message } : { ok: false, code, message, detail };
}

/** Name and message of whatever was thrown; asked by shape, since an error may come from another realm. */
export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { name, message } = error as { name?: unknown; message?: unknown };
  return `${String(name)}: ${String(message).slice(0, 200)}`;
}
