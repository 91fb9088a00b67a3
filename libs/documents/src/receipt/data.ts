import type { SignedReceipt, SignedWithdrawal } from '@samsyn/consultation';

/** A receipt as a document: the receipt, its file as it is to be attached, and where it can be checked (an address). */
export interface ReceiptDocument {
  receipt: SignedReceipt | SignedWithdrawal;
  file: string;
  checkAt: string;
}

/** Names of the files in the document. */
export const RECEIPT_FILE = 'kvitto.json';
export const ANSWER_FILE = 'svar.json';
