import { Injectable } from '@nestjs/common';
import { isWritable, type Problem } from '@samsyn/consultation';
import { checkCommentDocument } from '@samsyn/editor';
import { emptyDocument } from '@samsyn/editor/text';
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import {
  keepState,
  lockColumn,
  lockLive,
  STANDING,
  type Standing,
  standingValues,
  writeColumn,
  type Column,
  type LiveRow,
} from '../store/live-text.store.ts';
import type { TextPlace } from '../store/ticket.repository.ts';
import { differenceTo, holds, wordsOf } from '../text/live-document.ts';

/** What lies in the database when a text has been stored. */
export interface Stored {
  kind: 'STORED';
  revision: number;
  version: number;
  at: Date;
  by: string;
}

export type StoreOutcome = Stored | { kind: 'CLOSED' } | { kind: 'REFUSED'; problems: Problem[] };

/** Where a merged-in change comes from, as Yjs tells it. */
export const FROM_STORE = 'store';

const TOO_LARGE = 'TEXT_TOO_LARGE';
const STATE_MOST = 4_000_000;

/**
 * Brings a document in memory and what lies in the database to the same: takes in what another process stored and what somebody saved
 * without the live channel, then writes the state and the checked words in one transaction. Merging under the row's lock is what keeps
 * two processes from diverging: whichever comes second has the first one's words in it.
 */
@Injectable()
export class StoreText {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** The state that a document begins with; null where the text is not there or not to be written in any more. */
  async load(caller: BodyCaller, place: TextPlace): Promise<{ state: Uint8Array; revision: number } | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const locked = await lockBoth(tx, place);
      return locked && { state: locked.row.state, revision: locked.row.revision };
    });
  }

  /** Where the text stands now, without a lock; null where it is out of the person's reach or closed. */
  async standing(caller: BodyCaller, place: TextPlace): Promise<Standing | null> {
    const values = standingValues(place);
    const [now] = await this.db.read<Standing>(caller, STANDING, values, 'writing-standing');
    return now !== undefined &&
      now.isThere &&
      now.generation === place.generation &&
      isWritable(now.answerState) &&
      !now.isPaused
      ? now
      : null;
  }

  /** `encoded` is called when the document is read for the last time: what is written in it after that is not stored. */
  async run(writer: BodyCaller, place: TextPlace, doc: Y.Doc, encoded: () => void): Promise<StoreOutcome> {
    return this.db.inTransaction(writer, async (tx) => {
      const locked = await lockBoth(tx, place);
      if (locked === null) return { kind: 'CLOSED' };
      takeIn(doc, locked);
      encoded();
      return this.write(tx, writer, place, { ...locked, doc });
    });
  }

  private async write(
    tx: Transaction,
    writer: BodyCaller,
    place: TextPlace,
    { row, column, doc }: Locked & { doc: Y.Doc },
  ): Promise<StoreOutcome> {
    const { version, updatedAt, updatedBy } = column;
    if (version === row.textVersion && holds(row.state, doc))
      return { kind: 'STORED', revision: row.revision, version, at: updatedAt, by: updatedBy };
    const state = Y.encodeStateAsUpdate(doc);
    const checked = checkCommentDocument(said(doc));
    if (!checked.ok) return { kind: 'REFUSED', problems: checked.problems };
    if (state.byteLength > STATE_MOST) return { kind: 'REFUSED', problems: [tooLarge()] };
    const words = place.commentId === null && checked.empty ? null : checked.doc;
    const isSame = isDeepStrictEqual(words, column.text);
    const written = isSame ? { version, updatedAt } : await writeColumn(tx, place, words, writer.displayName);
    const revision = await keepState(tx, place, state, written.version);
    tx.afterCommit(() => this.tell(writer, place));
    return {
      kind: 'STORED',
      revision,
      version: written.version,
      at: written.updatedAt,
      by: isSame ? updatedBy : writer.displayName,
    };
  }

  private tell({ organisationId }: BodyCaller, { roundId, commentId }: TextPlace): void {
    const [topic, id] = commentId === null ? ['response', roundId] : ['comments', commentId];
    this.live.changed({ roundId, topic, ids: [id], audience: { organisationId } });
  }
}

interface Locked {
  row: LiveRow & { state: Uint8Array };
  column: Column;
}

/** Both rows, locked; null where the text may not be written in any more, or is of another generation. */
async function lockBoth(tx: Transaction, place: TextPlace): Promise<Locked | null> {
  const column = await lockColumn(tx, place);
  if (column === null || column.responseId !== place.responseId) return null;
  if (column.isPaused || !isWritable(column.state)) return null;
  const row = await lockLive(tx, place.responseId, place.commentId);
  const { state } = row;
  return state === null || row.generation !== place.generation ? null : { row: { ...row, state }, column };
}

/** Another process's state, and what was saved on top of it without the live channel. What is there already changes nothing. */
function takeIn(doc: Y.Doc, { row, column }: Locked): void {
  Y.applyUpdate(doc, row.state, FROM_STORE);
  if (column.version === row.textVersion) return;
  Y.applyUpdate(doc, differenceTo(row.state, column.text ?? emptyDocument()), FROM_STORE);
}

// Deeper than can be told: as good as no document.
function said(doc: Y.Doc): unknown {
  try {
    return wordsOf(doc);
  } catch {
    return null;
  }
}

function tooLarge(): Problem {
  return {
    code: TOO_LARGE,
    message: 'Texten har blivit för stor att skriva tillsammans i. Dela upp den eller korta den.',
  };
}
