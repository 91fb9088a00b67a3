import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { Mailer } from '../../../platform/mail/index.ts';
import { ACCOUNT_LETTER, type LetterKind, LetterRepository } from '../store/letter.repository.ts';

const WORDS: Readonly<Record<LetterKind, { subject: string; text: string }>> = {
  ADDRESS_CHANGED: {
    subject: 'Din e-postadress i Samsyn har bytts',
    text: 'E-postadressen till ditt konto har bytts. Den här adressen går inte längre att logga in med.',
  },
  PASSKEY_ADDED: {
    subject: 'En nyckel har lagts till ditt konto i Samsyn',
    text: 'En ny nyckel (passkey) kan nu användas för att logga in på ditt konto.',
  },
  PASSKEY_REMOVED: {
    subject: 'En nyckel har tagits bort från ditt konto i Samsyn',
    text: 'En nyckel (passkey) kan inte längre användas för att logga in på ditt konto.',
  },
  COORDINATOR_CAME: {
    subject: 'En ny samordnare har kommit in i Samsyn',
    text: 'Någon har öppnat en inbjudan från myndigheten och blivit samordnare hos er. Sidan Kollegor visar vem.',
  },
};

/** Sends a person a letter about the own account. Where there is no mail server the letter is dropped. */
@Injectable()
export class MailLetter implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterRepository,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.register(ACCOUNT_LETTER, async (input) => this.run(input));
  }

  private async run({ letter: id = '' }: JobInput): Promise<void> {
    await this.unitOfWork.inTransaction(DOOR, async (tx) => {
      const letter = await this.letters.lock(tx, id);
      if (letter === null) return;
      const { subject, text } = WORDS[letter.kind];
      const whole = [
        `Konto hos ${letter.organisationName}`,
        '',
        text,
        '',
        'Var det inte du, eller ni? Hör av dig till samordnaren hos er.',
      ].join('\n');
      // sent before it is taken away: rather twice than never
      if (this.mailer.isConfigured) {
        await this.mailer.send({ to: letter.email, subject, text: whole, messageId: `<${id}@samsyn>` });
      }
      await this.letters.take(tx, id);
    });
  }
}
