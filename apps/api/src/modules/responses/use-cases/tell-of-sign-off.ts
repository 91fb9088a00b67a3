import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { type ActingBody, DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { PersonAddress } from '../../identity/index.ts';
import { stepById, type StepRow, stepsOf } from '../../signing/index.ts';
import { NextInChain } from '../queries/next-in-chain.ts';

/** The jobs' names; the database adds the first when a step is taken (migration 0106). */
const TELL = 'tell-of-sign-off';
const LETTER = 'send-sign-off-letter';

interface Told {
  step: StepRow;
  title: string;
  slug: string;
}

/**
 * Tells by mail whose turn it is. A letter for each, so that one that fails sends no other twice; the letter says which round and what is
 * asked, and nothing of the answer. It acts as the body alone. What is no longer so when its turn comes is not sent.
 */
@Injectable()
export class TellOfSignOff implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly next: NextInChain,
    private readonly addresses: PersonAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(TELL, async (input) => this.tell(input));
    this.jobs.register(LETTER, async (input) => this.send(input));
  }

  /** Puts a letter to each in the queue. */
  async tell({ step = '', organisation = '' }: JobInput): Promise<void> {
    const told = this.mailer.isConfigured ? await this.find(organisation, step) : null;
    if (told === null) return;
    const to = await this.next.of(organisation, told.step);
    await this.db.inTransaction(DOOR, async (tx) => {
      for (const person of to)
        await this.jobs.add(tx, LETTER, { step, organisation, person }, { key: `sign-off-${step}-${person}` });
    });
  }

  private async send({ step = '', organisation = '', person = '' }: JobInput): Promise<void> {
    const told = await this.find(organisation, step);
    const to = told === null ? null : await this.addresses.of(person);
    if (told === null || to === null) return;
    try {
      await this.mailer.send({
        to,
        subject: `${SUBJECTS[told.step.kind] ?? 'Ert remissvar'}: ${told.title}`,
        text: wording(told, `${this.environment.PUBLIC_URL}/remiss/${told.slug}/svar`),
        messageId: `<sign-off-${step}-${person}@samsyn>`,
      });
    } catch (error) {
      // The body sees whose turn it is on the answer's page; an address that is refused for good is not tried again.
      if (refusedForGood(error) === null) throw error;
    }
  }

  /** The step, as long as nothing has been done since. */
  private async find(organisationId: string, stepId: string): Promise<Told | null> {
    const body: ActingBody = { side: 'BODY', organisationId, userId: null, assurance: 'LOA3' };
    return this.db.inTransaction(body, async (tx) => {
      const step = await stepById(tx, stepId);
      if (step === null || (await stepsOf(tx, step.responseId)).at(-1)?.id !== stepId) return null;
      const round = await tx.one<{ title: string; slug: string }>(
        'SELECT title, slug FROM office.round WHERE id = $1',
        [step.roundId],
      );
      return round === null ? null : { step, ...round };
    });
  }
}

const SUBJECTS: Partial<Record<StepRow['kind'], string>> = {
  SENT: 'Ett remissvar att granska',
  RETURNED: 'Ert remissvar är tillbakaskickat',
  APPROVED: 'Ett remissvar att lämna in',
};
const ASKED: Partial<Record<StepRow['kind'], string>> = {
  SENT: 'har skickat ert svar för granskning. Läs det och godkänn det, eller skicka tillbaka det med en anmärkning.',
  RETURNED: 'har skickat tillbaka ert svar. Anmärkningen står vid svaret, och texten kan ändras igen.',
  APPROVED: 'har godkänt ert svar. Det väntar på att lämnas in.',
};

function wording({ step, title }: Told, link: string): string {
  return [`Remissen ${title}`, '', `${step.byName} ${ASKED[step.kind] ?? ''}`, '', link].join('\n');
}
