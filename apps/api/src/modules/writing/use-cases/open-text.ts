import { Injectable } from '@nestjs/common';
import { isWritable } from '@samsyn/consultation';
import { emptyDocument } from '@samsyn/editor/text';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { notFound, type Refusal } from '../../../platform/refusals.ts';
import { closedToWriting } from '../../comments/index.ts';
import { absenceIn, pausedIn } from '../../rounds/index.ts';
import { lockIn } from '../../signing/index.ts';
import { type Column, keepState, lockColumn, lockLive, type Where } from '../store/live-text.store.ts';
import { TicketRepository } from '../store/ticket.repository.ts';
import { seedOf } from '../text/live-document.ts';
import { nameOf } from '../text/name.ts';

/** What opens a text for writing together. */
export interface WritingTicket {
  __typename: 'WritingTicket';
  token: string;
  document: string;
  generation: number;
}

/**
 * Gives somebody who may write a ticket to one text. The first to come seeds the document from what lies in the column, under the row's
 * lock, so that there is one seed however many come at once and in however many processes.
 */
@Injectable()
export class OpenText {
  constructor(
    private readonly db: UnitOfWork,
    private readonly tickets: TicketRepository,
  ) {}

  async run(caller: BodyCaller, where: Where, session: string): Promise<WritingTicket | Refusal> {
    const opened = await this.db.inTransaction(caller, async (tx) => this.seeded(tx, where));
    if ('code' in opened) return opened;
    const place = { ...where, ...opened };
    const token = await this.tickets.issue(caller.userId, session, place);
    return { __typename: 'WritingTicket', token, document: nameOf(place), generation: place.generation };
  }

  /** What stands in the way of writing in the text, if anything does. */
  async hindrance(caller: BodyCaller, where: Where): Promise<Refusal | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const column = await columnOpen(tx, where);
      return 'code' in column ? column : null;
    });
  }

  private async seeded(tx: Transaction, where: Where): Promise<{ responseId: string; generation: number } | Refusal> {
    const column = await columnOpen(tx, where);
    if ('code' in column) return column;
    const { responseId, text, version } = column;
    const live = await lockLive(tx, responseId, where.commentId);
    if (live.state === null) await keepState(tx, { responseId, ...where }, seedOf(text ?? emptyDocument()), version);
    return { responseId, generation: live.generation };
  }
}

async function columnOpen(tx: Transaction, where: Where): Promise<Column | Refusal> {
  const column = await lockColumn(tx, where);
  if (column === null) return where.commentId === null ? absenceIn(tx, where.roundId) : notFound();
  if (!isWritable(column.state))
    return closedToWriting({ ...column, lock: await lockIn(tx, { id: column.responseId, state: column.state }) });
  return (column.isPaused ? await pausedIn(tx, where.roundId) : null) ?? column;
}
