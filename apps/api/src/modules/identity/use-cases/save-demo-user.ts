import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type NewUser, UserRepository } from '../store/user.repository.ts';

/** Keeps one of the demonstration's people; the same key twice is the same person. For the seed, never for a request. */
@Injectable()
export class SaveDemoUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
  ) {}

  /** Returns the user's id. */
  async run(user: NewUser & { demoKey: string }): Promise<string> {
    return this.unitOfWork.inTransaction(DOOR, async (tx) => this.users.saveDemo(tx, user));
  }
}
