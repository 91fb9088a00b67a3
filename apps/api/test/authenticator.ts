import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

/** What differs from an honest device's answer. */
export interface Forgery {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  /** The count it tells; it counts by itself otherwise. */
  count?: number;
  userVerified?: boolean;
  userPresent?: boolean;
  userHandle?: string;
  /** Signs with a key of its own. */
  otherKey?: boolean;
}

interface Options {
  challenge: string;
  user?: { id: string };
}

const FLAGS = { present: 0x01, verified: 0x04, keyIncluded: 0x40 };

/** A device that makes and uses one passkey, with real keys and real signatures (ES256, or RS256 by keys of so many bits), or answers falsely when told to. */
export class Authenticator {
  readonly credentialId = randomBytes(32);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject };
  private count = 0;
  private userHandle = '';

  constructor(
    private readonly origin: string,
    private readonly counts = true,
    rsaBits?: number,
  ) {
    this.keys =
      rsaBits === undefined
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: rsaBits });
  }

  /** The answer to the question for a new key. */
  create({ challenge, user }: Options, forgery: Forgery = {}): object {
    this.userHandle = user?.id ?? '';
    const head = this.head(FLAGS.keyIncluded, forgery);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const authData = Buffer.concat([
      head,
      Buffer.alloc(16),
      length,
      this.credentialId,
      cbor(coseKey(this.keys.publicKey)),
    ]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    const clientDataJSON = this.clientData('webauthn.create', challenge, forgery).toString('base64url');
    return this.credential({
      clientDataJSON,
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to a challenge. */
  get({ challenge }: Options, forgery: Forgery = {}): object {
    const authData = this.head(0, forgery);
    const clientData = this.clientData('webauthn.get', challenge, forgery);
    const signed = Buffer.concat([authData, sha256(clientData)]);
    const key = forgery.otherKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : this.keys.privateKey;
    return this.credential({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, key).toString('base64url'),
      userHandle: forgery.userHandle ?? this.userHandle,
    });
  }

  private head(flags: number, { rpId, count, userVerified = true, userPresent = true }: Forgery): Buffer {
    if (this.counts) this.count += 1;
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags | (userPresent ? FLAGS.present : 0) | (userVerified ? FLAGS.verified : 0));
    rest.writeUInt32BE(count ?? this.count, 1);
    return Buffer.concat([sha256(Buffer.from(rpId ?? new URL(this.origin).hostname)), rest]);
  }

  private clientData(type: string, challenge: string, forgery: Forgery): Buffer {
    const said = { type: forgery.type ?? type, challenge: forgery.challenge ?? challenge };
    return Buffer.from(JSON.stringify({ ...said, origin: forgery.origin ?? this.origin, crossOrigin: false }));
  }

  private credential(response: object): object {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();

function coseKey(key: KeyObject): Map<number, Cbor> {
  const { x = '', y = '', n = '', e = '' } = key.export({ format: 'jwk' });
  if (key.asymmetricKeyType === 'rsa') {
    return new Map<number, Cbor>([
      [1, 3],
      [3, -257],
      [-1, Buffer.from(n, 'base64url')],
      [-2, Buffer.from(e, 'base64url')],
    ]);
  }
  return new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
}

/** Just enough of CBOR for a key and an attestation. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? start(0, value) : start(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([start(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([start(2, value.length), value]);
  return Buffer.concat([start(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

function start(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
