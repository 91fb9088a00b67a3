import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { canonicalJson } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { ReceiptKeyStore } from '../store/receipt-key.store.ts';

/** A public key as RFC 8037 writes it. */
export interface PublishedKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  alg: 'EdDSA';
  use: 'sig';
  /** As OpenID Federation writes it of keys of before; the moment in seconds. */
  revoked?: { revoked_at: number; reason: string };
}

interface SigningKey {
  keyId: string;
  privateKey: KeyObject;
}

/** Signs receipts with the installation's one key, and publishes its public half beside those before it. */
@Injectable()
export class ReceiptSigner implements OnApplicationBootstrap {
  private current: Promise<SigningKey> | undefined;

  constructor(
    private readonly keys: ReceiptKeyStore,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** So that a key is published before anything is signed with it. A database that is away then is asked at the first receipt. */
  async onApplicationBootstrap(): Promise<void> {
    await this.key().catch(() => undefined);
  }

  async keyId(): Promise<string> {
    return (await this.key()).keyId;
  }

  /** Ed25519, base64url. */
  async sign(bytes: Uint8Array): Promise<string> {
    return sign(null, bytes, (await this.key()).privateKey).toString('base64url');
  }

  async published(): Promise<PublishedKey[]> {
    await this.key();
    return (await this.keys.published()).map(({ keyId, publicKey, revokedFrom, reason }) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      x: publicKey.toString('base64url'),
      kid: keyId,
      alg: 'EdDSA',
      use: 'sig',
      ...(revokedFrom && { revoked: { revoked_at: Math.floor(revokedFrom.getTime() / 1000), reason } }),
    }));
  }

  private async key(): Promise<SigningKey> {
    this.current ??= this.find().catch((error: unknown) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  private async find(): Promise<SigningKey> {
    const given = this.environment.RECEIPT_KEY;
    if (given !== undefined) return this.known(createPrivateKey(given), false);
    const kept = await this.keys.kept();
    if (kept !== null) return signingKey(kept);
    await this.known(generateKeyPairSync('ed25519').privateKey, true);
    // Of several processes that made one the first one's is kept.
    const first = await this.keys.kept();
    if (first === null) throw new Error('the key that signs receipts was not kept');
    return signingKey(first);
  }

  private async known(privateKey: KeyObject, kept: boolean): Promise<SigningKey> {
    const raw = rawPublicKey(privateKey);
    const keyId = thumbprint(raw);
    const secret = kept ? privateKey.export({ type: 'pkcs8', format: 'der' }) : null;
    await this.keys.add({ keyId, publicKey: raw, privateKey: secret });
    return { keyId, privateKey };
  }
}

function signingKey(pkcs8: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
  return { keyId: thumbprint(rawPublicKey(privateKey)), privateKey };
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}

/** RFC 7638: the name follows from the key. */
function thumbprint(raw: Buffer): string {
  const jwk = canonicalJson({ crv: 'Ed25519', kty: 'OKP', x: raw.toString('base64url') });
  return createHash('sha256').update(jwk).digest('base64url');
}
