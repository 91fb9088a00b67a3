import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { notFound, type Refusal } from '../../../platform/refusals.ts';
import { type Arrival, Sessions, type Strength } from '../store/sessions.ts';
import { UserRepository } from '../store/user.repository.ts';
import type { OpenedSession } from './opened-session.ts';

// Nobody was identified: the least there is.
const BY_CHOICE: Strength = { assurance: 'EMAIL', way: 'DEMO', acr: null, authenticatedAt: null };

/** Signs in one of the demonstration's people. Where the demonstration is not switched on there are none. */
@Injectable()
export class SignInDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly sessions: Sessions,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(key: string, arrival: Arrival): Promise<OpenedSession | Refusal> {
    if (!this.environment.SAMSYN_DEMO) return notFound();
    return this.unitOfWork.inTransaction<OpenedSession | Refusal>(DOOR, async (tx) => {
      const userId = await this.users.idOfDemo(tx, key);
      if (userId === null) return notFound();
      return { token: await this.sessions.open(tx, userId, arrival, BY_CHOICE), goTo: '/' };
    });
  }
}
