import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './api/access.guard.ts';
import { Pace } from './api/pace.ts';

/** Who may do what: the guard over the product's one table of permissions (libs/consultation). */
@Module({
  providers: [Pace, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
