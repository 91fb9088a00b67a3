import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';

const LET_GO_MS = 2_000;

/** What is wrong with a message; null: it is passed on. */
export type Check = (message: Uint8Array) => { code: number; reason: string } | null;

/**
 * A socket as the collaboration server knows it, with a guard between: a message that is not let through closes it, and from the moment
 * it is closed from here nothing goes through in either direction, whatever the other end does.
 */
export class GuardedSocket extends EventEmitter {
  binaryType = 'nodebuffer';
  private isShut = false;
  private readonly socket: WebSocket;

  constructor(socket: WebSocket, check: Check) {
    super();
    this.setMaxListeners(0);
    this.socket = socket;
    socket.on('error', () => this.close(1002, 'protocol'));
    socket.on('pong', () => this.emit('pong'));
    socket.on('close', (code, reason) => this.shut(code, reason));
    socket.on('message', (data: Buffer) => {
      if (this.isShut) return;
      const refused = check(data);
      if (refused === null) this.emit('message', data);
      else this.close(refused.code, refused.reason);
    });
  }

  get readyState(): number {
    return this.isShut ? this.socket.CLOSED : this.socket.readyState;
  }

  send(message: Uint8Array, done?: (error?: Error) => void): void {
    if (!this.isShut) this.socket.send(message, done ?? (() => undefined));
  }

  ping(): void {
    this.socket.ping();
  }

  close(code = 1000, reason = ''): void {
    if (this.isShut) return;
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), LET_GO_MS).unref();
    this.shut(code, Buffer.from(reason));
  }

  private shut(code: number, reason: Buffer): void {
    if (this.isShut) return;
    this.isShut = true;
    this.emit('close', code, reason);
  }
}
