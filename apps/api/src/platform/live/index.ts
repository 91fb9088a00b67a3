import { Global, Module } from '@nestjs/common';
import { Live } from './live.ts';
import { Relay } from './relay.ts';

@Global()
@Module({ providers: [Live, Relay], exports: [Live] })
export class LiveModule {}

export { type Audience, type Change, Live, type RoundChange } from './live.ts';
