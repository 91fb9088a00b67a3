import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import {
  addLetter,
  addNotAsked,
  type LetterState,
  letterToSend,
  noteAttempt,
  type RoundLetter,
} from '../store/letters.store.ts';
import { LetterLedger } from './letter-ledger.ts';
import { roundMail } from './round-mail.ts';

/** The jobs' names; the database adds the second when a body asks for more time (migration 0144). */
export const ROUND_LETTER = 'send-round-letter';
const REQUEST_NOTICE = 'tell-of-extension-request';

/**
 * Sends a letter about a round that is out: more time asked for, given or not, the last day moved. A letter of its own to each, so that one
 * that fails sends no other twice; tried again while the mail server is away, refused for good it says so; sent, it is not sent again.
 */
@Injectable()
export class SendRoundLetter implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly ledger: LetterLedger,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(ROUND_LETTER, async (input) => this.run(input));
    this.jobs.register(REQUEST_NOTICE, async (input) => this.noteRequest(input));
  }

  /** The letter to the office that runs the rounds, put in the queue once. */
  private async noteRequest({ request = '' }: JobInput): Promise<void> {
    await this.db.inTransaction(SYSTEM, async (tx) => {
      const asked = await tx.one<{ roundId: string; invitationId: string }>(
        `SELECT q.round_id AS "roundId", i.id AS "invitationId" FROM record.extension_request q
           JOIN record.invitation i ON i.round_id = q.round_id AND i.organisation_id = q.organisation_id WHERE q.id = $1`,
        [request],
      );
      if (asked === null) return;
      const letter = await addLetter(tx, { ...asked, kind: 'EXTENSION_ASKED', address: null, about: request });
      if (letter !== null) await this.jobs.add(tx, ROUND_LETTER, { letter }, { key: `letter ${letter}` });
    });
  }

  private async run({ letter: id = '' }: JobInput): Promise<void> {
    const letter = await this.db.inTransaction(SYSTEM, async (tx) => letterToSend(tx, id));
    if (letter === null || letter.state === 'SENT' || letter.state === 'BOUNCED') return;
    if (!this.mailer.isConfigured) return this.note(letter, 'NOT_CONFIGURED');
    const to = letter.kind === 'EXTENSION_ASKED' ? this.environment.ROUND_MAILBOX : letter.address;
    if (!to) return this.note(letter, 'NO_ADDRESS');
    try {
      const words = roundMail(letter, this.environment.PUBLIC_URL);
      const comesBackAs = letter.kind === 'EXTENSION_ASKED' ? null : ({ sort: 'l', id } as const);
      await this.db.inTransaction(SYSTEM, async (tx) => noteAttempt(tx, id));
      await this.mailer.send({ ...words, to, comesBackAs, messageId: `<round-${id}@samsyn>` });
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return this.note(letter, 'BOUNCED', code);
      await this.note(letter, 'FAILED', error instanceof Error ? error.name : 'fault');
      throw error;
    }
    await this.note(letter, 'SENT');
  }

  private async note({ id }: RoundLetter, state: LetterState, failure: string | null = null): Promise<void> {
    await this.ledger.note(id, { state, failure });
  }
}

/** Letters to the bodies of an earlier round that are not asked again in the one that follows it. How many are sent. */
export async function addDeltaLetters(tx: Transaction, jobs: Jobs, roundId: string): Promise<number> {
  const letters = await addNotAsked(tx, roundId);
  for (const letter of letters) await jobs.add(tx, ROUND_LETTER, { letter }, { key: `letter ${letter}` });
  return letters.length;
}

/** The letter that asks a body whether its answer was registered rightly, in the queue once; false where it is there already. */
export async function addRegistrationLetter(
  tx: Transaction,
  jobs: Jobs,
  letter: Omit<Parameters<typeof addLetter>[1], 'kind'>,
): Promise<boolean> {
  const id = await addLetter(tx, { ...letter, kind: 'REGISTERED_ANSWER' });
  if (id !== null) await jobs.add(tx, ROUND_LETTER, { letter: id }, { key: `letter ${id}` });
  return id !== null;
}
