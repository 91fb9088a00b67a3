import { Inject, Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import type { BodyCaller } from '../../../platform/caller.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { notFound, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import type { TextPlace } from '../store/ticket.repository.ts';
import { faultInUpdate } from '../text/inspect.ts';
import { placeOf } from '../text/name.ts';
import { OpenText } from './open-text.ts';
import { type Stored, StoreText } from './store-text.ts';

/** The longest update: in base64 it is to pass the limit for what a request may say. */
const MOST_BYTES = 140 * 1024;

export interface Sent {
  /** What the text is called, as its ticket said. */
  document: string;
  /** A Yjs update with what the server lacks; null to ask only. */
  update: Uint8Array | null;
  /** What the sender has, as a Yjs state vector. */
  vector: Uint8Array;
}

/** A text as it now lies in the database: what the sender lacks of it, and what it holds. */
export interface MergedText extends Pick<Stored, 'version' | 'at' | 'by'> {
  __typename: 'MergedText';
  missing: Uint8Array;
  vector: Uint8Array;
}

/**
 * Writing together without a socket: for somebody whose proxy or network has cut hers, while ordinary requests go through. The same
 * merge under the row's lock as a snapshot, so nobody's words meet nobody else's as a conflict; the colleagues' process takes it in as it
 * does another process's.
 */
@Injectable()
export class MergeText {
  constructor(
    private readonly storing: StoreText,
    private readonly opening: OpenText,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async run(caller: BodyCaller, roundId: string, { document, update, vector }: Sent): Promise<MergedText | Refusal> {
    const place = placeOf(document);
    if (place === null) return notFound();
    const doc = this.read(update, vector);
    if ('code' in doc) return doc;
    const outcome = await this.storing.run(caller, { ...place, roundId }, doc, () => undefined);
    if (outcome.kind === 'CLOSED') return this.hindranceAt(caller, { ...place, roundId });
    if (outcome.kind === 'REFUSED') return refuseAll(outcome.problems);
    const { version, at, by } = outcome;
    const missing = Y.encodeStateAsUpdate(doc, vector);
    return { __typename: 'MergedText', version, at, by, missing, vector: Y.encodeStateVector(doc) };
  }

  private read(update: Uint8Array | null, vector: Uint8Array): Y.Doc | Refusal {
    if ((update?.byteLength ?? 0) > MOST_BYTES) return tooMuch();
    const doc = new Y.Doc();
    try {
      Y.decodeStateVector(vector);
      const fault = update === null ? null : faultInUpdate(update);
      if (fault !== null) return this.hostile(fault);
      if (update !== null) Y.applyUpdate(doc, update);
      return doc;
    } catch {
      return this.hostile('UNREADABLE');
    }
  }

  private hostile(fault: string): Refusal {
    securityEvent(this.log, 'HOSTILE_UPDATE', { fault });
    return refuse(
      'BAD_INPUT',
      'Texten kunde inte läsas. Kopiera det du skrivit, ladda om sidan och klistra in det igen.',
    );
  }

  /** Why it is closed; what was written on an older generation has none to go to. */
  private async hindranceAt(caller: BodyCaller, { roundId, commentId }: TextPlace): Promise<Refusal> {
    return (
      (await this.opening.hindrance(caller, { roundId, commentId })) ??
      refuse(
        'ALREADY_SUBMITTED',
        'Svaret har lämnats in sedan det här skrevs. Det du skrev finns kvar här, att kopiera.',
      )
    );
  }
}

function tooMuch(): Refusal {
  return refuse('TOO_LARGE', 'Det är för mycket text att skicka på en gång. Dela upp den på flera synpunkter.');
}
