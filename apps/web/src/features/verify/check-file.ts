import {
  believed,
  checkReceipt,
  checkSealed,
  checkWithdrawal,
  holds,
  parseReceipt,
  parseSealed,
  parseWithdrawal,
  pdfAttachments,
  pdfSignature,
  type ReceiptCheck,
  type ReceiptTools,
  type SealedFile,
  sealedFileOf,
  type SignatureFinding,
  type SignedReceipt,
  type SignedSeal,
  type SignedWithdrawal,
  WITHDRAWAL_FORMAT,
} from '@samsyn/consultation';

/** What is shown of one thing that was looked at; a PDF is looked at as a file besides. */
export type Check = ReceiptCheck | { what: 'FILE'; ok: boolean | null; signature: SignatureFinding };

export type Verdict = 'holds' | 'fails' | 'unsure';

/** Of an answer that was given, or of its being taken back. */
export type AnyReceipt = SignedReceipt | SignedWithdrawal;

export type Outcome =
  | { kind: 'checked'; verdict: Verdict; receipt: AnyReceipt; checks: Check[] }
  /** A compilation with its seal; `file`: one that was written with it, held against the seal that is at hand. */
  | { kind: 'sealed'; verdict: Verdict; seal: SignedSeal; checks: Check[]; file?: SealedFile }
  /** `what`: a PDF without a receipt that can be taken out, or a Word file; each may be one of a compilation that is not at hand. */
  | { kind: 'none'; what: 'pdf' | 'word' | 'other' };

/** A compilation that was checked before, whose other files may come now. */
export type AtHand = Extract<Outcome, { kind: 'sealed' }>;

/** Reads a receipt's file, JSON or PDF, or one of a sealed compilation, and looks at everything in it. */
export async function checkFile(bytes: Uint8Array, tools: ReceiptTools, atHand: AtHand | null): Promise<Outcome> {
  const pdf = text(bytes.subarray(0, 5)) === '%PDF-';
  const receipt = pdf ? attachedReceipt(bytes) : parsed(bytes);
  if (receipt === null) return checkCompilation(bytes, tools, atHand);
  const checks: Check[] =
    receipt.format === WITHDRAWAL_FORMAT ? await checkWithdrawal(receipt, tools) : await checkReceipt(receipt, tools);
  if (pdf) checks.push(await checkPdf(bytes, receipt, tools));
  return { kind: 'checked', verdict: verdictOf(checks), receipt, checks };
}

async function checkCompilation(bytes: Uint8Array, tools: ReceiptTools, atHand: AtHand | null): Promise<Outcome> {
  const head = text(bytes.subarray(0, 4));
  const what = head === '%PDF' ? 'pdf' : head.startsWith('PK') ? 'word' : 'other';
  if (what !== 'other') {
    const file = atHand === null ? null : await sealedFileOf(bytes, atHand.seal, tools);
    return file === null || atHand === null ? { kind: 'none', what } : { ...atHand, file };
  }
  const sealed = parseSealed(text(bytes));
  if (sealed === null) return { kind: 'none', what };
  const checks = await checkSealed(sealed, tools);
  return { kind: 'sealed', verdict: verdictOf(checks), seal: sealed.seal, checks };
}

function parsed(bytes: Uint8Array): AnyReceipt | null {
  const json = text(bytes);
  return parseReceipt(json) ?? parseWithdrawal(json);
}

function attachedReceipt(bytes: Uint8Array): AnyReceipt | null {
  for (const file of pdfAttachments(bytes)) {
    const receipt = parsed(file);
    if (receipt !== null) return receipt;
  }
  return null;
}

async function checkPdf(bytes: Uint8Array, receipt: AnyReceipt, tools: ReceiptTools): Promise<Check> {
  const found = pdfSignature(bytes);
  if (found === null) return { what: 'FILE', ok: false, signature: 'INVALID' };
  const right = await tools.verify(found.keyId, found.bytes, found.signature);
  const signature = believed(right, found.keyId, receipt, tools);
  return { what: 'FILE', ok: holds(signature), signature };
}

function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ ok }) => ok === false)) return 'fails';
  return checks.every(({ ok }) => ok === true) ? 'holds' : 'unsure';
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
