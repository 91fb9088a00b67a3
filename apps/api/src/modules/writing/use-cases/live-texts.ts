import type { Document } from '@hocuspocus/server';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import * as Y from 'yjs';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { describeFault, LOG, type Log } from '../../../platform/log/index.ts';
import type { TextPlace } from '../store/ticket.repository.ts';
import { LiveText } from './live-text.ts';
import { FROM_STORE, StoreText } from './store-text.ts';

/** How soon another process's stop, a step of the sign-off or a withdrawn role is seen when nothing told of it. */
const LOOK_MS = 2_500;

/** The texts that are being written together in this process. */
@Injectable()
export class LiveTexts implements OnApplicationBootstrap {
  private readonly texts = new Map<string, LiveText>();
  private timer: NodeJS.Timeout | undefined;
  private unwatch: (() => void) | undefined;

  constructor(
    private readonly storing: StoreText,
    private readonly live: Live,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.lookAt(() => true), LOOK_MS).unref();
    this.unwatch = this.live.watch(({ roundId, ids, audience }) => {
      if ('side' in audience) return;
      const { organisationId } = audience;
      void this.lookAt((text) => text.isOf(organisationId, roundId) && ids.some((id) => text.isAbout(id)));
    });
  }

  /** Before the process ends: everything is stored, and everybody sent away to come again. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.unwatch?.();
    await Promise.all([...this.texts.values()].map(async (text) => text.stop()));
  }

  /** Fills a document that is opened for the first time in this process. False: there is nothing to open. */
  async open(caller: BodyCaller, place: TextPlace, document: Document, unload: () => void): Promise<boolean> {
    const begun = await this.storing.load(caller, place);
    if (begun === null) return false;
    Y.applyUpdate(document, begun.state, FROM_STORE);
    const text = new LiveText(
      { storing: this.storing, place, document, unload, writer: caller, failed: this.failed },
      begun.revision,
    );
    this.texts.set(document.name, text);
    return true;
  }

  /** Whether the person may write in the text now, asked in her own role: the database knows what is within her reach. */
  async isWithinReach(caller: BodyCaller, place: TextPlace): Promise<boolean> {
    return (await this.storing.standing(caller, place)) !== null;
  }

  of(name: string): LiveText | undefined {
    return this.texts.get(name);
  }

  closed(name: string): void {
    this.texts.get(name)?.end();
    this.texts.delete(name);
  }

  /** Stores what is written at this moment in the body's answer in the round: to be done before its text is gathered. */
  async flush(organisationId: string, roundId: string): Promise<void> {
    const own = [...this.texts.values()].filter((text) => text.isOf(organisationId, roundId));
    await Promise.all(own.map(async (text) => text.store()));
  }

  private async lookAt(which: (text: LiveText) => boolean): Promise<void> {
    await Promise.all([...this.texts.values()].filter(which).map(async (text) => text.look()));
  }

  private readonly failed = (error: unknown): void => {
    this.log.error({ fault: describeFault(error) }, 'a text that is written together could not be stored');
  };
}
