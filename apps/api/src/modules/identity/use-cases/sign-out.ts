import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Sessions } from '../store/sessions.ts';

/** Ends the session the browser holds. Signing out twice is no mistake. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async run(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.unitOfWork.inTransaction(DOOR, async (tx) => this.sessions.end(tx, token));
  }
}
