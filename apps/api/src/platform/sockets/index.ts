import { Global, Module } from '@nestjs/common';
import { Sockets } from './sockets.ts';

@Global()
@Module({ providers: [Sockets], exports: [Sockets] })
export class SocketsModule {}

export { type OpenedSocket, type SocketPath, Sockets } from './sockets.ts';
