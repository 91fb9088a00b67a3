import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { databaseCode, type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { isRefused, type Refusal, refuse, Refused, type Stale } from '../../../platform/refusals.ts';
import { absenceIn } from '../../rounds/index.ts';
import { type WorkRoom, workRoom } from '../store/work-part.store.ts';

export interface WorkDone {
  __typename: 'WorkDone';
  id: string;
}

const FOREIGN_KEY_VIOLATION = '23503';

/** The frame of everything colleagues do beside the text: in the room of their answer, told to each other and to nobody else. */
@Injectable()
export class Work {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** Runs `work` in the room of the answer and tells the colleagues' pages. `writable`: only while the answer's own text may be changed. */
  async in(
    caller: BodyCaller,
    roundId: string,
    work: (tx: Transaction, room: WorkRoom) => Promise<{ id: string } | Refusal | Stale>,
    writable = false,
  ): Promise<WorkDone | Refusal | Stale> {
    try {
      const done = await this.db.inTransaction(caller, async (tx) => {
        const room = await workRoom(tx, roundId, writable ? 'FOR UPDATE OF w' : '');
        if (room === null) return absenceIn(tx, roundId);
        if (writable && room.state !== 'OPENED' && room.state !== 'DRAFTING') return locked(room);
        return work(tx, room);
      });
      if (isRefused(done)) return done;
      this.live.changed({
        roundId,
        topic: 'teamwork',
        ids: [done.id],
        audience: { organisationId: caller.organisationId },
      });
      return { __typename: 'WorkDone', id: done.id };
    } catch (error) {
      if (error instanceof Refused) return error.value;
      if (databaseCode(error) !== FOREIGN_KEY_VIOLATION) throw error;
      return refuse(
        'PLACE_UNKNOWN',
        'Det du skriver om finns inte längre i remissen eller svaret. Ladda om sidan; din text finns kvar.',
      );
    }
  }
}

function locked({ state }: WorkRoom): Refusal {
  return state === 'SUBMITTED'
    ? refuse('ALREADY_SUBMITTED', 'Svaret är inlämnat. Valet bland alternativen kan inte längre ändras.')
    : refuse(
        'ANSWER_LOCKED',
        'Svaret är låst för granskning. Ta tillbaka det innan ni ändrar valet bland alternativen.',
      );
}
