import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type CompilationSeal, sealedEnd, type SignedSeal, signedText } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { SEAL_JOB } from '../../decisions/index.ts';
import { ReceiptSigner } from '../../responses/index.ts';
import { databaseNow } from '../../rounds/index.ts';
import { compilationWords } from '../queries/compilation-rows.ts';
import { STATEMENTS } from '../queries/compilation-statements.ts';
import {
  clearPieces,
  EDITION_PART,
  EDITION_PIECE,
  insertFailure,
  insertSeal,
  waitingEdition,
  type WaitingEdition,
} from '../store/edition-file.store.ts';
import { writeInProcess } from './export-process.ts';
import type { EditionOrder, EditionOutcome, WrittenEdition } from './write-edition.ts';

/** How long the log's seal over its being put together is waited for. Events are sealed every second. */
const SEAL_WITHIN_MS = 4_000;
const LOOK_EVERY_MS = 200;

/** The worker's part in sealing a compilation: has its files written of one moment, signs what they hold, and keeps it so. */
@Injectable()
export class SealCompilation implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly signer: ReceiptSigner,
    private readonly live: Live,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEAL_JOB, async ({ editionId = '' }) => this.run(editionId));
  }

  private async run(editionId: string): Promise<void> {
    const waiting = await this.find(editionId);
    if (waiting === null) return;
    await this.db.inTransaction(SYSTEM, async (tx) => clearPieces(tx, editionId));
    const { roundId, orderedAt } = waiting;
    const order: EditionOrder = {
      ...{ editionId, run: randomUUID(), roundId, orderedAt: orderedAt.toISOString() },
      sealed: { edition: waiting.edition, by: waiting.orderedBy },
      ...{ databaseUrl: this.environment.DATABASE_APP_URL, statements: STATEMENTS, labels: compilationWords() },
    };
    const hooks = { signal: this.jobs.ending, told: () => undefined, heap: 'PDF' as const };
    const written = await writeInProcess<EditionOutcome>(order, hooks);
    await this.db.inTransaction(SYSTEM, async (tx) =>
      written.outcome === 'WRITTEN'
        ? this.seal(tx, waiting, order.run, written)
        : insertFailure(tx, editionId, written.outcome),
    );
    this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } });
  }

  /** If possible with the log's seal over its being put together. */
  private async find(editionId: string): Promise<WaitingEdition | null> {
    const until = Date.now() + SEAL_WITHIN_MS;
    for (;;) {
      const found = await this.db.inTransaction(SYSTEM, async (tx) => waitingEdition(tx, editionId));
      if (found === null || found.seal !== null || Date.now() >= until) return found;
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async seal(tx: Transaction, waiting: WaitingEdition, run: string, written: WrittenEdition): Promise<void> {
    const sealedAt = await databaseNow(tx);
    const seal = await this.signed(sealOf(waiting, written, { sealedAt, authority: this.authority }));
    const { contentHash, comments, bodies, contentAt } = written;
    const about = { editionId: waiting.id, run, contentHash, comments, bodies, contentAt, sealedAt, keyId: seal.keyId };
    const files = await this.closed(tx, about, written.files, sealedEnd(seal));
    await insertSeal(tx, { ...about, files });
    const data = { editionId: waiting.id, edition: waiting.edition, contentHash };
    const { roundId } = waiting;
    await recordEvent(tx, {
      kind: 'COMPILATION_SEALED',
      by: SYSTEM,
      roundId,
      objectType: 'round',
      objectId: roundId,
      data,
    });
  }

  /** The seal is the last piece of the file in JSON, whose own sum is made with it. */
  private async closed(
    tx: Transaction,
    { editionId, run }: { editionId: string; run: string },
    files: WrittenEdition['files'],
    end: string,
  ): Promise<{ form: 'DOCX' | 'PDF' | 'JSON'; size: number; sha256: string }[]> {
    const bytes = Buffer.from(end);
    const done = [];
    for (const { form, size, sha256, pieces } of files) {
      if (form !== 'JSON') {
        done.push({ form, size, sha256 });
        continue;
      }
      const hash = createHash('sha256');
      for (let ordinal = 0; ordinal < pieces; ordinal += 1) {
        const piece = await tx.one<{ bytes: Buffer }>(EDITION_PIECE, [editionId, run, form, ordinal], 'edition-piece');
        if (piece !== null) hash.update(piece.bytes);
      }
      await tx.query(EDITION_PART, [editionId, run, form, pieces, bytes]);
      done.push({ form, size: size + bytes.length, sha256: hash.update(bytes).digest('hex') });
    }
    return done;
  }

  private get authority(): string {
    return this.environment.SAMSYN_AUTHORITY_NAME;
  }

  private async signed(said: Omit<CompilationSeal, 'keyId'>): Promise<SignedSeal> {
    const seal = { ...said, keyId: await this.signer.keyId() };
    return { ...seal, signature: await this.signer.sign(Buffer.from(signedText(seal))) };
  }
}

function sealOf(
  waiting: WaitingEdition,
  { contentAt, contentHash, comments, bodies, files, format }: WrittenEdition,
  { sealedAt, authority }: { sealedAt: Date; authority: string },
): Omit<CompilationSeal, 'keyId'> {
  const { id: _id, orderedAt, orderedBy, ...about } = waiting;
  return {
    format,
    authority,
    ...about,
    putTogetherAt: orderedAt.toISOString(),
    putTogetherBy: orderedBy,
    sealedAt: sealedAt.toISOString(),
    ...{ contentAt, contentHash, comments, bodies },
    files: files.flatMap(({ form, size, sha256 }) => (form === 'JSON' ? [] : [{ form, size, sha256 }])),
  };
}
