import { describeError } from '../result.ts';

/** The error the PDF library throws for a file that needs a password. */
export function isEncryptedError(error: unknown): boolean {
  return /PasswordException|password|encrypt/i.test(describeError(error));
}

/**
 * The PDF library calls `ArrayBuffer.prototype.transferToFixedLength`, which Node has from version 22; on Node 20 fonts would fail to
 * load and with them the text. Supplied once, and only where it is missing.
 */
export function supplyMissingBuiltins(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, wanted?: number): ArrayBuffer {
      const length = wanted ?? this.byteLength;
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
