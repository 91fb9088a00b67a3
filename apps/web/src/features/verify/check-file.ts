import {
  believed,
  checkReceipt,
  checkWithdrawal,
  holds,
  parseReceipt,
  parseWithdrawal,
  pdfAttachments,
  pdfSignature,
  type ReceiptCheck,
  type ReceiptTools,
  type SignatureFinding,
  type SignedReceipt,
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
  /** `pdf`: a PDF without a receipt that can be taken out. */
  | { kind: 'none'; pdf: boolean };

/** Reads a receipt's file, JSON or PDF, and looks at everything in it. */
export async function checkFile(bytes: Uint8Array, tools: ReceiptTools): Promise<Outcome> {
  const pdf = text(bytes.subarray(0, 5)) === '%PDF-';
  const receipt = pdf ? attachedReceipt(bytes) : parsed(bytes);
  if (receipt === null) return { kind: 'none', pdf };
  const checks: Check[] =
    receipt.format === WITHDRAWAL_FORMAT ? await checkWithdrawal(receipt, tools) : await checkReceipt(receipt, tools);
  if (pdf) checks.push(await checkPdf(bytes, receipt, tools));
  return { kind: 'checked', verdict: verdictOf(checks), receipt, checks };
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
