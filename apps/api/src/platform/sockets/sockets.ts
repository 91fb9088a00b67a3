import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Environment } from '../../config/environment.ts';
import type { Viewer } from '../caller.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { CALLER_SOURCE, type CallerSource } from '../graphql/context.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { sessionTokenOf } from '../http/session-cookie.ts';
import { LOG, type Log, securityEvent } from '../log/index.ts';

/** A socket that somebody signed in has opened from our own page. */
export interface OpenedSocket {
  socket: WebSocket;
  request: IncomingMessage;
  caller: Viewer;
  /** The session's cookie: to be asked about again while the socket is open. */
  token: string;
}

/** What is served at one path. */
export interface SocketPath {
  /** The most one message may hold, in bytes. */
  largestMessage: number;
  opened: (opened: OpenedSocket) => void;
  /** Whether one more may be opened; asked before anything is. */
  admits?: (caller: Viewer) => boolean;
}

/**
 * The one way in for sockets: from our own page, for somebody signed in, at a path that is served. Every other upgrade is refused before
 * it has become a socket.
 */
@Injectable()
export class Sockets implements OnApplicationBootstrap {
  private readonly paths = new Map<string, SocketPath & { server: WebSocketServer }>();

  constructor(
    private readonly adapters: HttpAdapterHost,
    @Inject(CALLER_SOURCE) private readonly callers: CallerSource,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.adapters.httpAdapter
      .getHttpServer()
      .on(
        'upgrade',
        (request: IncomingMessage, socket: Duplex, head: Buffer) => void this.upgrade(request, socket, head),
      );
  }

  /** Serves a path from now on; the server that holds its sockets. */
  serve(path: string, served: SocketPath): WebSocketServer {
    const server = new WebSocketServer({ noServer: true, maxPayload: served.largestMessage });
    this.paths.set(path, { ...served, server });
    return server;
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const path = this.paths.get(request.url?.split('?')[0] ?? '');
    if (path === undefined) return refuse(socket, '404 Not Found');
    if (!isOwnOrigin(request.headers, this.environment.PUBLIC_URL)) {
      securityEvent(this.log, 'FOREIGN_ORIGIN', { method: 'socket' });
      return refuse(socket, '403 Forbidden');
    }
    const token = sessionTokenOf(request.headers.cookie, this.environment);
    const caller = await this.callers.callerOf(token).catch(() => null);
    if (caller === null || token === undefined) return refuse(socket, '401 Unauthorized');
    if (path.admits?.(caller) === false) return refuse(socket, '429 Too Many Requests');
    path.server.handleUpgrade(request, socket, head, (opened) => {
      path.opened({ socket: opened, request, caller, token });
      path.server.emit('connection', opened, request);
    });
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
