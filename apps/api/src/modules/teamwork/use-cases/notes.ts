import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { found, notFound, refuse, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { type NoteToWrite, removeNote, settleThread, writeNote } from '../store/note.store.ts';
import { Work, type WorkDone } from './work.ts';

export const NOTE_MAX = 5_000;

/** What colleagues say to each other. It is open also while the text is locked or the answer has left: that is when much of it is said. */
@Injectable()
export class Notes {
  constructor(private readonly work: Work) {}

  async write(caller: BodyCaller, asked: NoteToWrite): Promise<WorkDone | Refusal | Stale> {
    const note = { ...asked, words: asked.words.trim() };
    return this.work.in(caller, note.roundId, async (tx, room) => {
      if (note.words === '') return refuse('NOTE_EMPTY', 'Skriv något först.', 'words');
      if (note.words.length > NOTE_MAX)
        return refuse('NOTE_TOO_LONG', `Korta anteckningen till högst ${NOTE_MAX} tecken.`, 'words');
      const { threadId } = found(await writeNote(tx, room, note, caller));
      // who answers opens the question again
      if (threadId !== note.id) await settleThread(tx, room, threadId, null);
      return { id: note.id };
    });
  }

  async remove(caller: BodyCaller, place: { roundId: string; id: string }): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(caller, place.roundId, async (tx, room) => {
      if (!(await removeNote(tx, room, place.id, caller.userId)))
        return refuse('NOTE_NOT_YOURS', 'Bara den som skrev anteckningen kan ta bort den.');
      return { id: place.id };
    });
  }

  async settle(
    caller: BodyCaller,
    place: { roundId: string; id: string },
    settled: boolean,
  ): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(caller, place.roundId, async (tx, room) => {
      if (!(await settleThread(tx, room, place.id, settled ? caller.displayName : null))) return notFound();
      return { id: place.id };
    });
  }
}
