import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { ServerKeys } from '../../../platform/keys/index.ts';
import { type Mail, Mailer } from '../../../platform/mail/index.ts';
import { AccountRepository } from '../store/account.repository.ts';
import { CODE_KEY, codeHash, newCode } from '../store/code-hash.ts';
import { type CodePurpose, EmailCodeRepository } from '../store/email-code.repository.ts';

/** The job's name. Its input is the row's id: the code is drawn when the letter is written, and lies in no queue. */
export const CODE_LETTER = 'send-code';

/** Writes the letter with a code. To an address nobody comes in by, no letter is written. A letter that is tried again holds a new code. */
@Injectable()
export class MailCode implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: EmailCodeRepository,
    private readonly accounts: AccountRepository,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly keys: ServerKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.register(CODE_LETTER, async (input) => this.run(input));
  }

  private async run({ code: id = '' }: JobInput): Promise<void> {
    if (!this.mailer.isConfigured) return;
    const key = await this.keys.derive(CODE_KEY);
    const mail = await this.unitOfWork.inTransaction(DOOR, async (tx): Promise<Mail | null> => {
      const wanted = await this.codes.lock(tx, id);
      if (wanted === null) return null;
      if (wanted.purpose === 'SIGN_IN' && !(await this.accounts.isKnown(tx, wanted.email))) return null;
      const code = newCode();
      await this.codes.draw(tx, id, await codeHash(key, id, code));
      return letterWith(code, wanted);
    });
    if (mail !== null) await this.mailer.send(mail);
  }
}

const USES: Readonly<Record<CodePurpose, string>> = {
  SIGN_IN: 'Din kod för att logga in i Samsyn',
  ADDRESS: 'Din kod för att byta e-postadress i Samsyn',
  INVITATION: 'Din kod för att öppna inbjudan i Samsyn',
};

function letterWith(code: string, { email, purpose }: { email: string; purpose: CodePurpose }): Mail {
  const use = USES[purpose];
  const text = [
    `${use}:`,
    '',
    `${code.slice(0, 4)} ${code.slice(4)}`,
    '',
    'Koden gäller i tio minuter, en gång, i den webbläsare där du begärde den.',
    'Har du inte begärt någon kod behöver du inte göra något. Lämna aldrig koden till någon annan.',
  ].join('\n');
  return { to: email, subject: use, text, messageId: `<${randomUUID()}@samsyn>` };
}
