import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Receipt,
  type SignedReceipt,
  signedText,
  type SignedWithdrawal,
  WITHDRAWAL_FORMAT,
  withPdfSignature,
} from '@samsyn/consultation';
import { writeReceiptInWorker } from '@samsyn/documents/worker';
import type { Environment } from '../../../config/environment.ts';
import type { ActingBody, BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type RecordedAnswer } from '../queries/recorded-answer.ts';
import type { WithdrawnAnswer } from '../queries/recorded-withdrawal.ts';
import { ReceiptSigner } from './receipt-signer.ts';

/** How long a receipt waits for the seal over its submission. Events are sealed every second. */
const SEAL_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 200;

/** Finds what is on record, for instance `recordedInRound`. */
export type Find<T> = (tx: Transaction) => Promise<T | null>;

/** What a receipt is written of: an answer that was given, or its being taken back. */
type Recorded = RecordedAnswer | WithdrawnAnswer;

/** Writes receipts as files. The same submission, or withdrawal, gives the same file, as long as the key is the same. */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly db: UnitOfWork,
    private readonly signer: ReceiptSigner,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** What is on record, if possible with its seal. */
  async find<T extends Recorded>(acting: BodyCaller | ActingBody, find: Find<T>): Promise<T | null> {
    const until = Date.now() + SEAL_WITHIN_MS;
    for (;;) {
      const recorded = await this.db.inTransaction(acting, find);
      if (recorded === null || recorded.seal !== null || Date.now() >= until) return recorded;
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** The receipt as JSON, UTF-8. */
  async json(recorded: Recorded): Promise<Buffer> {
    return Buffer.from(fileOf(await this.sign(recorded)));
  }

  /** The receipt as PDF, signed as a file besides. */
  async pdf(recorded: Recorded, options: { signal?: AbortSignal } = {}): Promise<Buffer> {
    const receipt = await this.sign(recorded);
    const document = { receipt, file: fileOf(receipt), checkAt: this.checkAt };
    const pdf = await writeReceiptInWorker(document, options);
    return Buffer.from(withPdfSignature(pdf, receipt.keyId, await this.signer.sign(pdf)));
  }

  private async sign(recorded: Recorded): Promise<SignedReceipt | SignedWithdrawal> {
    return 'withdrawnAt' in recorded ? this.signed(ofWithdrawal(recorded)) : this.signed(ofAnswer(recorded));
  }

  private async signed<T extends object>(said: T) {
    const authority = this.environment.SAMSYN_AUTHORITY_NAME;
    const receipt = { ...said, authority, keyId: await this.signer.keyId() };
    return { ...receipt, signature: await this.signer.sign(Buffer.from(signedText(receipt))) };
  }

  /** Where anybody can check a receipt. */
  get checkAt(): string {
    return `${this.environment.PUBLIC_URL}/kontrollera`;
  }
}

type Unsigned<T> = Omit<T, 'authority' | 'keyId' | 'signature'>;

function ofAnswer(recorded: RecordedAnswer): Unsigned<Receipt> {
  const { responseId: _id, slug: _slug, assurance: _assurance, submittedById: _by, receivedAt, ...rest } = recorded;
  const { signing, ...said } = rest;
  return {
    ...(signing === null ? { format: 'samsyn-receipt-1' as const } : { format: formOf(recorded), signing }),
    ...said,
    receivedAt: receivedAt.toISOString(),
  };
}

function ofWithdrawal({ receivedAt, withdrawnAt, ...said }: WithdrawnAnswer): Unsigned<SignedWithdrawal> {
  const times = { receivedAt: receivedAt.toISOString(), withdrawnAt: withdrawnAt.toISOString() };
  return { format: WITHDRAWAL_FORMAT, ...said, ...times };
}

function fileOf(receipt: SignedReceipt | SignedWithdrawal): string {
  return `${JSON.stringify(receipt, null, 2)}\n`;
}

/** What was given in the first form of an answer keeps the receipt it got then. */
function formOf({ submission, questionsHash, promisedUntil, attachments }: RecordedAnswer): Receipt['format'] {
  if (attachments !== undefined) return 'samsyn-receipt-6';
  if (promisedUntil !== undefined) return 'samsyn-receipt-5';
  if (questionsHash !== undefined) return 'samsyn-receipt-4';
  return submission === undefined ? 'samsyn-receipt-2' : 'samsyn-receipt-3';
}
