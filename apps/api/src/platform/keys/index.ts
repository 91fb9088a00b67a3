import { Global, Module } from '@nestjs/common';
import { ServerKeys } from './server-keys.ts';

@Global()
@Module({ providers: [ServerKeys], exports: [ServerKeys] })
export class KeysModule {}

export { ServerKeys } from './server-keys.ts';
