import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Environment } from '../../config/environment.ts';
import { SYSTEM } from '../caller.ts';
import { isUnavailable, UnitOfWork } from '../db/index.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { describeFault, LOG, type Log } from '../log/index.ts';
import { Mailer } from '../mail/index.ts';

/** A link of the chain: its number, how many events lie under it, its hash in hexadecimal. */
export interface Seal {
  number: string;
  events: number;
  hash: string;
}

const EVERY_MS = 1_000;
const BATCH = 5_000;
const MAIL_AGAIN_MS = 10 * 60_000;

/**
 * Chains the events of the log, in batches and outside the transactions that write them: within two seconds an event cannot be changed,
 * taken away or put in without breaking the chain. The first seal of each day, and after each start, is written to the program's log, and
 * mailed when a mailbox is set: what stands outside the database shows whether the chain was cut off or made anew.
 */
@Injectable()
export class Sealer implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private loggedOn = '';
  private mailedOn = '';
  private mailAgainAt = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.environment.SAMSYN_PROCESS === 'web') return;
    let busy = false;
    this.timer = setInterval(() => {
      if (busy) return;
      busy = true;
      this.running = this.sealAll()
        .catch((error: unknown) => {
          if (!isUnavailable(error)) this.log.error({ fault: describeFault(error) }, 'events could not be sealed');
        })
        .finally(() => (busy = false));
    }, EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Seals all that waits; the last seal that was made, or null when nothing waited or another process is at it. */
  async sealAll(): Promise<Seal | null> {
    let last: Seal | null = null;
    for (;;) {
      const [seal] = await this.work.write<Seal>(
        SYSTEM,
        'SELECT number, events, hash FROM record.seal_events($1)',
        [BATCH],
        'seal-events',
      );
      if (seal !== undefined) last = seal;
      if (seal === undefined || seal.events < BATCH) break;
    }
    if (last !== null) await this.anchor(last);
    return last;
  }

  private async anchor(seal: Seal): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    if (this.loggedOn !== today) {
      this.loggedOn = today;
      this.log.info({ seal: `${seal.number}:${seal.hash}` }, 'head of the event log');
    }
    if (this.mailedOn !== today && Date.now() >= this.mailAgainAt) await this.mail(seal, today);
  }

  /** Sent straight, not through the queue of letters: that lies in the database whose owner the letter is a witness against. */
  private async mail({ number, hash }: Seal, today: string): Promise<void> {
    const to = this.environment.AUDIT_MAILBOX;
    if (to === undefined || !this.mailer.isConfigured) return;
    try {
      await this.mailer.send({
        to,
        subject: `Samsyn: händelseloggens försegling ${today}`,
        text: `Spara detta brev utanför Samsyn. Med raden nedan visar "samsyn audit verify --anchor" att inget har tagits bort ur loggen.\n\n${number}:${hash}\n`,
        messageId: `<seal-${number}-${hash.slice(0, 16)}@samsyn>`,
      });
      this.mailedOn = today;
    } catch (error) {
      this.mailAgainAt = Date.now() + MAIL_AGAIN_MS;
      this.log.warn(
        { fault: describeFault(error) },
        'the seal could not be mailed; it is tried again with the next seal in ten minutes',
      );
    }
  }
}
