import { canonicalJson } from './canonical-json.ts';
import { type ReceiptCheck, type ReceiptTools, signatureCheck } from './receipt.ts';

/**
 * The forms in which a sealed compilation is written. Neither the fields of one nor their meaning ever change; another form is one beside it.
 * The second names the files that went with the answers, with each body that has any.
 */
export const COMPILATION_FORMAT = 'samsyn-compilation-1';
export const COMPILATION_FORMAT_WITH_FILES = 'samsyn-compilation-2';
export type CompilationFormat = typeof COMPILATION_FORMAT | typeof COMPILATION_FORMAT_WITH_FILES;
const FORMATS: readonly unknown[] = [COMPILATION_FORMAT, COMPILATION_FORMAT_WITH_FILES];

/** In what a round's compilation is sealed; JSON holds the compilation itself, and the seal. */
export const SEALED_FORMS = ['DOCX', 'PDF', 'JSON'] as const;
export type SealedForm = (typeof SEALED_FORMS)[number];

/** A file that was written of the same compilation at the same moment. */
export interface SealedFile {
  form: Exclude<SealedForm, 'JSON'>;
  size: number;
  /** Of its bytes, hex. */
  sha256: string;
}

/** What is said, and signed, of a compilation. Moments are ISO 8601, by the database's clock. */
export interface CompilationSeal {
  format: CompilationFormat;
  authority: string;
  roundId: string;
  roundTitle: string;
  roundRegistrationNumber: string;
  versionId: string;
  versionNumber: number;
  /** SHA-256 of the text that was answered, hex. */
  versionHash: string;
  edition: number;
  /** The `contentHash` of the sealed edition before, and why there is another; null and '' of the first. */
  follows: string | null;
  reason: string;
  putTogetherAt: string;
  putTogetherBy: string;
  /** The moment whose rows it holds: all decided, and none changed since it was put together. */
  contentAt: string;
  sealedAt: string;
  comments: number;
  bodies: number;
  /** SHA-256 of the compilation's canonical JSON (RFC 8785), hex. */
  contentHash: string;
  files: SealedFile[];
  /** Head of the event log over its being put together, `number:hash`; null where that was not sealed yet. */
  seal: string | null;
  /** Which of the authority's published keys signed (RFC 7638 thumbprint). */
  keyId: string;
}

/** The seal with its signature: Ed25519 over `signedText`, base64url. */
export type SignedSeal = CompilationSeal & { signature: string };

/** What lies before and behind the compilation in the file: the whole of it is canonical JSON. */
export const SEALED_BEGINS = '{"compilation":';
export const sealedEnd = (seal: SignedSeal): string => `,"seal":${canonicalJson(seal)}}`;

export interface SealedCompilation {
  compilation: unknown;
  seal: SignedSeal;
}

/** Reads the file of a sealed compilation; null when it is not one. */
export function parseSealed(text: string): SealedCompilation | null {
  const value = objectIn(text);
  const seal = value?.['seal'];
  if (typeof seal !== 'object' || seal === null || value?.['compilation'] === undefined) return null;
  const fields = seal as Record<string, unknown>;
  const { format, files, follows, seal: log } = fields;
  const isTextOrNull = (one: unknown): boolean => one === null || typeof one === 'string';
  const whole =
    FORMATS.includes(format) &&
    TEXTS.every((name) => typeof fields[name] === 'string') &&
    NUMBERS.every((name) => typeof fields[name] === 'number') &&
    isTextOrNull(follows) &&
    isTextOrNull(log) &&
    Array.isArray(files) &&
    files.every(isFile);
  return whole ? { compilation: value['compilation'], seal: seal as SignedSeal } : null;
}

/** Looks at everything a sealed compilation says that can be checked without asking anybody but the published keys. */
export async function checkSealed(
  { compilation, seal }: SealedCompilation,
  tools: ReceiptTools,
): Promise<ReceiptCheck[]> {
  const found = await tools.sha256(new TextEncoder().encode(canonicalJson(compilation)));
  const differs = differences(compilation, seal);
  return [
    { what: 'CODE', ok: found === seal.contentHash, said: seal.contentHash, found },
    { what: 'ANSWER', ok: differs.length === 0, differs },
    await signatureCheck({ ...seal, receivedAt: seal.sealedAt }, tools, seal),
  ];
}

/** Which of the sealed files this is, by its bytes; null: none of them. */
export async function sealedFileOf(
  bytes: Uint8Array,
  { files }: Pick<CompilationSeal, 'files'>,
  { sha256 }: Pick<ReceiptTools, 'sha256'>,
): Promise<SealedFile | null> {
  const found = await sha256(bytes);
  return files.find((file) => file.sha256 === found) ?? null;
}

/** In what the compilation in the file is about something else than the seal; `form` where it is no compilation at all. */
function differences(compilation: unknown, seal: CompilationSeal): string[] {
  if (typeof compilation !== 'object' || compilation === null) return ['form'];
  const { comments, bodies, round } = compilation as Record<string, unknown>;
  if (!Array.isArray(comments) || !Array.isArray(bodies) || typeof round !== 'object' || round === null)
    return ['form'];
  const { title, generatedAt } = round as Record<string, unknown>;
  const same: [string, boolean][] = [
    ['comments', comments.length === seal.comments],
    ['bodies', bodies.length === seal.bodies],
    ['round', title === seal.roundTitle],
    ['contentAt', generatedAt === seal.contentAt],
  ];
  return same.flatMap(([name, agrees]) => (agrees ? [] : [name]));
}

const TEXTS = [
  ...['authority', 'roundId', 'roundTitle', 'roundRegistrationNumber', 'versionId', 'versionHash', 'reason'],
  ...['putTogetherAt', 'putTogetherBy', 'contentAt', 'sealedAt', 'contentHash', 'keyId', 'signature'],
];
const NUMBERS = ['versionNumber', 'edition', 'comments', 'bodies'];

function isFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { form, size, sha256 } = value as Record<string, unknown>;
  return (form === 'DOCX' || form === 'PDF') && typeof size === 'number' && typeof sha256 === 'string';
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
