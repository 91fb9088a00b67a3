import { Global, Module } from '@nestjs/common';
import { Pools } from './pools.ts';
import { Readiness } from './readiness.ts';
import { UnitOfWork } from './unit-of-work.ts';

@Global()
@Module({ providers: [Pools, UnitOfWork, Readiness], exports: [Pools, UnitOfWork, Readiness] })
export class DbModule {}
