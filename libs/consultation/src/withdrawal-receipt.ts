import { type ReceiptCheck, type ReceiptTools, signatureCheck } from './receipt.ts';
import type { Signing } from './signing.ts';

/** The form in which the receipt of a withdrawal is written. Neither its fields nor their meaning ever change. */
export const WITHDRAWAL_FORMAT = 'samsyn-withdrawal-1';

/** What the receipt of a withdrawal says: which answer was taken back, when, by whom and why. The answer itself is in its own receipt. */
export interface WithdrawalReceipt {
  format: typeof WITHDRAWAL_FORMAT;
  number: string;
  authority: string;
  organisationId: string;
  organisationName: string;
  roundId: string;
  roundTitle: string;
  roundRegistrationNumber: string;
  /** The receipt of the answer that was withdrawn, which of the body's submissions it is, and its control code. */
  receiptNumber: string;
  submission: number;
  contentHash: string;
  /** ISO 8601, the database's clock: when the answer came in, and when it was withdrawn. */
  receivedAt: string;
  withdrawnAt: string;
  withdrawnBy: string;
  /** In what capacity; null of withdrawals older than that being kept. */
  signing: Signing | null;
  reason: string;
  /** Head of the event log over the withdrawal, `number:hash`; null where it was not sealed yet. */
  seal: string | null;
  /** Which of the authority's published keys signed (RFC 7638 thumbprint). */
  keyId: string;
}

/** The receipt with its signature: Ed25519 over `signedText`, base64url. */
export type SignedWithdrawal = WithdrawalReceipt & { signature: string };

const TEXTS = [
  'number',
  'authority',
  'organisationId',
  'organisationName',
  'roundId',
  'roundTitle',
  'roundRegistrationNumber',
  'receiptNumber',
  'contentHash',
  'receivedAt',
  'withdrawnAt',
  'withdrawnBy',
  'reason',
  'keyId',
  'signature',
] as const;

/** Reads the file of a withdrawal's receipt; null when it is not one. */
export function parseWithdrawal(text: string): SignedWithdrawal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const whole =
    fields['format'] === WITHDRAWAL_FORMAT &&
    TEXTS.every((name) => typeof fields[name] === 'string') &&
    typeof fields['submission'] === 'number' &&
    (fields['seal'] === null || typeof fields['seal'] === 'string') &&
    (fields['signing'] === null || isSigningOf(fields['signing']));
  return whole ? (value as SignedWithdrawal) : null;
}

function isSigningOf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { capacity, role, onBehalfOf } = value as Record<string, unknown>;
  const isTextOrNull = onBehalfOf === null || typeof onBehalfOf === 'string';
  return typeof capacity === 'string' && typeof role === 'string' && isTextOrNull;
}

/** What can be checked of it without asking anybody but the published keys: that it is as it was signed. */
export async function checkWithdrawal(receipt: SignedWithdrawal, tools: ReceiptTools): Promise<ReceiptCheck[]> {
  return [await signatureCheck(receipt, tools)];
}
