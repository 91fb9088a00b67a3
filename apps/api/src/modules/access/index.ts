import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './api/access.guard.ts';
import { NotReachedInterceptor } from './api/not-reached.interceptor.ts';
import { Pace } from './api/pace.ts';

/** Who may do what: the guard over the product's one table of permissions (libs/consultation). */
@Module({
  providers: [
    Pace,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: NotReachedInterceptor },
  ],
})
export class AccessModule {}
