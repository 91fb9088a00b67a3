import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type DemoUser, UserRepository } from '../store/user.repository.ts';

export type DemoSignIn = DemoUser & { organisationName: string };

/** The people a demonstration lets one be; none where it is not switched on. */
@Injectable()
export class DemoSignIns {
  constructor(
    private readonly users: UserRepository,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(): Promise<DemoSignIn[]> {
    if (!this.environment.SAMSYN_DEMO) return [];
    const users = await this.users.demoUsers();
    return users.map((user) => ({
      ...user,
      organisationName: user.organisationName ?? this.environment.SAMSYN_AUTHORITY_NAME,
    }));
  }
}
