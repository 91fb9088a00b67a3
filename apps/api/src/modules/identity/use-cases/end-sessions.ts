import { Injectable } from '@nestjs/common';
import { DOOR, type Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Sessions } from '../store/sessions.ts';

/** Ends sessions in one's own name: one that was left open somewhere, or all but this one. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** How many were ended: none where the id is another person's, or none at all. */
  async one({ userId }: Viewer, id: string): Promise<number> {
    return this.unitOfWork.inTransaction(DOOR, async (tx) => this.sessions.endSome(tx, userId, { only: id }));
  }

  async others({ userId }: Viewer, token: string | undefined): Promise<number> {
    const asking = await this.sessions.sessionOf(token);
    if (asking === null) return 0;
    return this.unitOfWork.inTransaction(DOOR, async (tx) => this.sessions.endSome(tx, userId, { allBut: asking.id }));
  }
}
