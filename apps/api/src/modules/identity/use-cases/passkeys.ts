import { Injectable } from '@nestjs/common';
import { DOOR, type Viewer } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { isRefused, notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { AccountRepository, type OwnAccount } from '../store/account.repository.ts';
import { LetterRepository } from '../store/letter.repository.ts';
import { PasskeyChallengeRepository } from '../store/passkey-challenge.repository.ts';
import { PasskeyRepository } from '../store/passkey.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { hashOf, newToken } from '../store/token.ts';
import { NOT_KEPT_HERE } from './account-words.ts';
import { PasskeyCeremony } from './passkey-ceremony.ts';

const MOST = 10;
const LONGEST_NAME = 60;

/** What a device is to answer, and what ties the answer to this browser. */
export interface AskedDevice {
  options: object;
  /** For a cookie. */
  browserToken: string;
}

/** A person's own passkeys: made, named and taken away by the person alone. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly keys: PasskeyRepository,
    private readonly challenges: PasskeyChallengeRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly letters: LetterRepository,
  ) {}

  async begin({ userId, organisationName }: Viewer): Promise<AskedDevice | Refusal> {
    const options = await this.forOwn(userId, async (tx, { displayName, email }) => {
      const known = await this.keys.credentialsOf(tx, userId);
      if (known.length >= MOST) return tooMany();
      const label = `${email ?? displayName} (${organisationName})`;
      return this.ceremony.askForNewKey({ userId, displayName, label }, known);
    });
    if (isRefused(options)) return options;
    const browserToken = newToken();
    await this.challenges.keep(hashOf(browserToken), { challenge: options.challenge, purpose: 'REGISTER', userId });
    return { options, browserToken };
  }

  /** The device's answer: null when the key is kept. */
  async add({ userId }: Viewer, browserToken: string | undefined, answer: unknown, written: string) {
    const name = written.trim();
    if (name === '' || name.length > LONGEST_NAME) return nameWrong();
    const asked = browserToken === undefined ? null : await this.challenges.take(hashOf(browserToken));
    if (asked?.purpose !== 'REGISTER' || asked.userId !== userId) return notMade();
    const made = await this.ceremony.newKeyIn(answer, asked.challenge);
    if (made === null) return notMade();
    return this.forOwn(userId, async (tx, account) => {
      if ((await this.keys.credentialsOf(tx, userId)).length >= MOST) return tooMany();
      if (!(await this.keys.add(tx, { ...made, userId, name }))) return notMade();
      return this.tell(tx, account, 'PASSKEY_ADDED');
    });
  }

  async rename({ userId }: Viewer, id: string, written: string): Promise<Refusal | null> {
    const name = written.trim();
    if (name === '' || name.length > LONGEST_NAME) return nameWrong();
    return this.forOwn(userId, async (tx) => ((await this.keys.rename(tx, userId, id, name)) ? null : notFound()));
  }

  async remove({ userId }: Viewer, id: string): Promise<Refusal | null> {
    return this.forOwn(userId, async (tx, account) => {
      if (!(await this.keys.remove(tx, userId, id))) return notFound();
      return this.tell(tx, account, 'PASSKEY_REMOVED');
    });
  }

  private async forOwn<T>(
    userId: string,
    work: (tx: Transaction, account: OwnAccount) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    return this.unitOfWork.inTransaction<T | Refusal>(DOOR, async (tx) => {
      const account = await this.accounts.lockOwn(tx, userId);
      return account === null ? NOT_KEPT_HERE() : work(tx, account);
    });
  }

  private async tell(tx: Transaction, account: OwnAccount, kind: 'PASSKEY_ADDED' | 'PASSKEY_REMOVED'): Promise<null> {
    const { id, organisationId, email } = account;
    await notePeople(tx, { organisationId, kind, by: id, about: id });
    if (email !== null) await this.letters.write(tx, { email, kind, organisationId });
    return null;
  }
}

const tooMany = (): Refusal =>
  refuse('TOO_MANY_PASSKEYS', `Du har redan ${MOST} nycklar. Ta bort en som du inte använder.`);
const nameWrong = (): Refusal =>
  refuse(
    'PASSKEY_NAME',
    `Ge nyckeln ett namn med högst ${LONGEST_NAME} tecken, till exempel Jobbdatorn.`,
    'nyckelnamn',
  );
const notMade = (): Refusal => refuse('PASSKEY_NOT_MADE', 'Nyckeln kunde inte läggas till. Försök igen.');
