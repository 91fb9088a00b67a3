import { Global, Module } from '@nestjs/common';
import { Sealer } from './sealer.ts';

/** The log's sealer. Events are written by `recordEvent`, which needs no module. */
@Global()
@Module({ providers: [Sealer], exports: [Sealer] })
export class EventsModule {}
