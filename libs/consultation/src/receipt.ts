import type { AttachedFile } from './attachments.ts';
import type { ResponseForm, Stance } from './codes.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Signing } from './signing.ts';

/**
 * The second form says in what capacity the answer was submitted; the first goes on for those of which that was not kept. The third says
 * which of the body's submissions it is and what it follows, and knows of answers that are given in another order. The fourth is over an
 * answer to questions: it counts the fields that were answered, and a stance is taken only where there is a text to take it on. The fifth is
 * the third or the fourth, of a body that had been promised a later day than the round's. The sixth is any of the last three, of an answer
 * that files go with: it names them.
 */
export const RECEIPT_FORMATS = [
  'samsyn-receipt-1',
  'samsyn-receipt-2',
  'samsyn-receipt-3',
  'samsyn-receipt-4',
  'samsyn-receipt-5',
  'samsyn-receipt-6',
] as const;
export type ReceiptFormat = (typeof RECEIPT_FORMATS)[number];

/** What a receipt says of one submission. Whole and flat, so that it can be read and verified without the program that wrote it. */
export interface Receipt {
  format: ReceiptFormat;
  number: string;
  /** From the third form on: which of the body's submissions in the round it is, what was submitted, and the receipt it follows. */
  submission?: number;
  form?: ResponseForm;
  follows?: string | null;
  authority: string;
  organisationId: string;
  organisationName: string;
  roundId: string;
  roundTitle: string;
  roundRegistrationNumber: string;
  versionId: string;
  versionNumber: number;
  /** SHA-256 of the text that was answered, hex. */
  versionHash: string;
  /** The control code: SHA-256 of `answer`, hex. */
  contentHash: string;
  /** ISO 8601, the database's clock. */
  receivedAt: string;
  late: boolean;
  /** Null where the answer is given in another order, or only questions were put. */
  overallStance: Stance | null;
  comments: number;
  /** In the fifth form, and in the sixth where it was so: until when the body had been promised time, ISO 8601. */
  promisedUntil?: string;
  /** In the fourth form, and in the fifth and sixth where there were questions: SHA-256 of the questions, hex, and how many fields were answered. */
  questionsHash?: string;
  answers?: number;
  /** In the sixth form: the files that go with the answer, as its control code covers them. */
  attachments?: AttachedFile[];
  submittedBy: string;
  /** From the second form on. */
  signing?: Signing;
  /** Head of the event log over the submission, `number:hash`; null where it was not sealed yet. */
  seal: string | null;
  /** Which of the authority's published keys signed (RFC 7638 thumbprint). */
  keyId: string;
  /** The canonical answer (RFC 8785), character by character as it was hashed. */
  answer: string;
}

/** The receipt with its signature: Ed25519 over `signedText`, base64url. */
export type SignedReceipt = Receipt & { signature: string };

/** What the signature is over: the canonical JSON of everything but the signature itself. */
export function signedText<T extends object>({
  signature: _signature,
  ...receipt
}: T & { signature?: string }): string {
  return canonicalJson(receipt);
}

/** What looking a signature up in the published keys and checking it can come to. */
export type SignatureFinding =
  | 'VALID'
  | 'INVALID'
  | 'UNKNOWN_KEY'
  | 'NOT_CHECKED'
  /** The key is revoked from before the day the receipt bears: it proves nothing. */
  | 'REVOKED'
  /** The key was revoked later. Whoever had it may have dated a receipt back: the event log must say. */
  | 'BEFORE_REVOKED';

/** The cryptography, which a page and a server have from different hands. */
export interface ReceiptTools {
  /** SHA-256, hex. */
  sha256: (bytes: Uint8Array) => Promise<string>;
  /** Ed25519; `signature` base64url. */
  verify: (keyId: string, bytes: Uint8Array, signature: string) => Promise<SignatureFinding>;
  /** From when on the key is revoked (ms); null when it is not. */
  revokedFrom?: (keyId: string) => number | null;
}

/** One thing that was looked at. `ok` null: it could not be. */
export interface ReceiptCheck {
  what: 'CODE' | 'ANSWER' | 'SIGNATURE';
  ok: boolean | null;
  /** CODE: what the receipt says, and what was computed. */
  said?: string;
  found?: string;
  /** ANSWER: fields in which receipt and answer differ, or `form`. */
  differs?: string[];
  signature?: SignatureFinding;
}

/** Reads a receipt's file; null when it is not one. */
export function parseReceipt(text: string): SignedReceipt | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const whole =
    isFormat(fields['format']) &&
    (fields['format'] === 'samsyn-receipt-1' ? fields['signing'] === undefined : isSigning(fields['signing'])) &&
    isFormed(fields) &&
    TEXTS.every((name) => typeof fields[name] === 'string') &&
    NUMBERS.every((name) => typeof fields[name] === 'number') &&
    typeof fields['late'] === 'boolean' &&
    (fields['seal'] === null || typeof fields['seal'] === 'string');
  return whole ? (value as SignedReceipt) : null;
}

const isFormat = (value: unknown): boolean => RECEIPT_FORMATS.some((format) => format === value);

function isSigning(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const isTextOrNull = (name: string): boolean => fields[name] === null || typeof fields[name] === 'string';
  return (
    typeof fields['capacity'] === 'string' &&
    typeof fields['role'] === 'string' &&
    typeof fields['preliminary'] === 'boolean' &&
    ['onBehalfOf', 'board', 'meetingOn', 'minutesSection'].every(isTextOrNull)
  );
}

/** From the third form on there are answers without a stance, and it is said what they follow. */
function isFormed(fields: Record<string, unknown>): boolean {
  const { format, form, follows, overallStance: stance } = fields;
  const isSixth = format === 'samsyn-receipt-6';
  if (isSixth !== areFiles(fields['attachments'])) return false;
  if (!isSixth && fields['attachments'] !== undefined) return false;
  const isPromised = isSixth ? fields['promisedUntil'] !== undefined : format === 'samsyn-receipt-5';
  const isFifth = isSixth || format === 'samsyn-receipt-5';
  if (isPromised ? typeof fields['promisedUntil'] !== 'string' : fields['promisedUntil'] !== undefined) return false;
  const asks = asksQuestions(fields);
  if (asks === null || (!isFifth && asks !== (format === 'samsyn-receipt-4'))) return false;
  if (!isFifth && !asks && format !== 'samsyn-receipt-3') return typeof stance === 'string';
  if (typeof fields['submission'] !== 'number' || (follows !== null && typeof follows !== 'string')) return false;
  const takesStance = typeof stance === 'string' || (asks && stance === null);
  return (form === 'ANSWER' && takesStance) || (form === 'OTHER_ORDER' && stance === null);
}

function areFiles(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one: unknown) => {
      const { title, fileName, size, sha256 } = (one ?? {}) as Record<string, unknown>;
      return [title, fileName, sha256].every((text) => typeof text === 'string') && typeof size === 'number';
    })
  );
}

/** Whether it is over an answer to questions: it says which and how many fields, or neither; null for half of it. */
function asksQuestions({ answers, questionsHash }: Record<string, unknown>): boolean | null {
  if (typeof answers === 'number' && typeof questionsHash === 'string') return true;
  return answers === undefined && questionsHash === undefined ? false : null;
}

const NUMBERS = ['versionNumber', 'comments'] as const;
const TEXTS = [
  'number',
  'authority',
  'organisationId',
  'organisationName',
  'roundId',
  'roundTitle',
  'roundRegistrationNumber',
  'versionId',
  'versionHash',
  'contentHash',
  'receivedAt',
  'submittedBy',
  'keyId',
  'answer',
  'signature',
] as const;

/** Looks at everything a receipt says that can be checked without asking anybody but the published keys. */
export async function checkReceipt(receipt: SignedReceipt, tools: ReceiptTools): Promise<ReceiptCheck[]> {
  const found = await tools.sha256(utf8(receipt.answer));
  const differs = differences(receipt);
  return [
    { what: 'CODE', ok: found === receipt.contentHash, said: receipt.contentHash, found },
    { what: 'ANSWER', ok: differs.length === 0, differs },
    await signatureCheck(receipt, tools),
  ];
}

/** Whether what a receipt says is what was signed: `said`, where that has its day under another name. */
export async function signatureCheck(
  receipt: Dated & { keyId: string; signature: string },
  tools: ReceiptTools,
  said: { signature: string } = receipt,
): Promise<ReceiptCheck> {
  const signed = textToSign(said);
  const found = signed === null ? 'INVALID' : await tools.verify(receipt.keyId, utf8(signed), receipt.signature);
  const signature = believed(found, receipt.keyId, receipt, tools);
  return { what: 'SIGNATURE', ok: holds(signature), signature };
}

/** The day a receipt bears: of the withdrawal, or of the answer. */
interface Dated {
  receivedAt: string;
  withdrawnAt?: string;
}

/** What a signature that is right is worth when its key is revoked. */
export function believed(
  found: SignatureFinding,
  keyId: string,
  { receivedAt, withdrawnAt }: Dated,
  { revokedFrom }: ReceiptTools,
): SignatureFinding {
  const from = found === 'VALID' ? (revokedFrom?.(keyId) ?? null) : null;
  if (from === null) return found;
  return Date.parse(withdrawnAt ?? receivedAt) < from ? 'BEFORE_REVOKED' : 'REVOKED';
}

/** Null where it could not be checked, or somebody else must say. */
export function holds(signature: SignatureFinding): boolean | null {
  return signature === 'NOT_CHECKED' || signature === 'BEFORE_REVOKED' ? null : signature === 'VALID';
}

/** In what the attached answer is about something else than the receipt; `form` where it is not a canonical answer at all. */
function differences(receipt: SignedReceipt): string[] {
  const answer = canonicalObject(receipt.answer);
  if (answer === null) return ['form'];
  const same = ['roundId', 'versionId', 'versionHash', 'organisationId', 'overallStance', ...formOf(receipt)] as const;
  const count = (name: string): number | undefined =>
    Array.isArray(answer[name]) ? (answer[name] as unknown[]).length : undefined;
  return [
    ...same.filter((name) => answer[name] !== receipt[name]),
    ...(count('comments') === receipt.comments ? [] : ['comments']),
    ...(answersSaid(receipt) === count('answers') ? [] : ['answers']),
    ...(sameFiles(answer['attachments'], receipt.attachments) ? [] : ['attachments']),
  ];
}

/** An answer with files always has a place for answers to questions; its receipt says how many only where questions were put. */
const answersSaid = ({ format, answers }: Receipt): number | undefined =>
  format === 'samsyn-receipt-6' ? (answers ?? 0) : answers;

function sameFiles(inAnswer: unknown, said: AttachedFile[] | undefined): boolean {
  return said === undefined ? inAnswer === undefined : canonicalJson(inAnswer ?? null) === canonicalJson(said);
}

function formOf({ format, questionsHash }: Receipt): ('form' | 'questionsHash')[] {
  if (questionsHash !== undefined) return ['form', 'questionsHash'];
  return format === 'samsyn-receipt-1' || format === 'samsyn-receipt-2' ? [] : ['form'];
}

function canonicalObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && canonicalJson(value) === text ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function textToSign(receipt: { signature: string }): string | null {
  try {
    return signedText(receipt);
  } catch {
    return null;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
