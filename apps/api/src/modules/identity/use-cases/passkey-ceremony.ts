import { Inject, Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import type { StoredPasskey } from '../store/passkey.repository.ts';

const TIMEOUT_MS = 5 * 60_000;
const NAME = 'Samsyn';

/** The names that COSE has for ES256, EdDSA and RS256, the last for devices that know nothing else. */
const ALGORITHMS = [-7, -8, -257] as const;
/** The longest that the chips of many office machines make: a longer demand would shut them out. */
const LEAST_RSA_BITS = 2048;

const encoded = z
  .string()
  .max(100_000)
  .regex(/^[\w-]*$/u);
const any = z.record(z.string(), z.unknown());
const credential = { id: encoded.min(16), rawId: encoded, type: z.literal('public-key'), clientExtensionResults: any };
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.optional(),
  }),
});

/** Who a device makes a key for. */
export interface KeyOwner {
  userId: string;
  displayName: string;
  /** Tells the keys of one person apart on the device. */
  label: string;
}

/** A key that a device has made. */
export interface MadeKey {
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
  synced: boolean;
}

/** What an answer to a challenge claims: which key, and whose. */
export interface Claimed {
  response: AuthenticationResponseJSON;
  credentialId: Buffer;
}

/** The rules of WebAuthn: what is asked of a device, and whether its answer holds. Always with the person verified, by finger, face or PIN. */
@Injectable()
export class PasskeyCeremony {
  private readonly origin: string;
  private readonly rpId: string;

  constructor(
    @Inject(ENVIRONMENT) { PUBLIC_URL }: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {
    const { origin, hostname } = new URL(PUBLIC_URL);
    this.origin = origin;
    this.rpId = hostname;
  }

  async askForNewKey(
    { userId, displayName, label }: KeyOwner,
    known: readonly Pick<StoredPasskey, 'credentialId' | 'transports'>[],
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: NAME,
      rpID: this.rpId,
      userID: handleOf(userId),
      userName: label,
      userDisplayName: displayName,
      attestationType: 'none',
      supportedAlgorithmIDs: [...ALGORITHMS],
      timeout: TIMEOUT_MS,
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** The new key, or null when the answer does not hold. */
  async newKeyIn(answer: unknown, expectedChallenge: string): Promise<MadeKey | null> {
    return this.orRefused(async () => {
      const { verifyRegistrationResponse } = await library();
      const response = registration.parse(answer) as RegistrationResponseJSON;
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response,
        expectedChallenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        requireUserVerification: true,
        supportedAlgorithmIDs: [...ALGORITHMS],
      });
      if (!verified || (await isWeak(registrationInfo.credential.publicKey))) return null;
      const { credential: made, credentialBackedUp: synced } = registrationInfo;
      return {
        credentialId: Buffer.from(made.id, 'base64url'),
        publicKey: Buffer.from(made.publicKey),
        signCount: made.counter,
        transports: response.response.transports ?? [],
        synced,
      };
    });
  }

  /** Any key for this site: the device shows which it has. */
  async askForSignature(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({ rpID: this.rpId, userVerification: 'required', timeout: TIMEOUT_MS });
  }

  /** Which key an answer says it is by; null when it cannot be read. */
  claimIn(answer: unknown): Claimed | null {
    const read = assertion.safeParse(answer);
    if (!read.success) return null;
    return {
      response: read.data as AuthenticationResponseJSON,
      credentialId: Buffer.from(read.data.id, 'base64url'),
    };
  }

  /** Whether the key has signed the challenge; null when it has not. A count that has not grown is a copied key. */
  async signedBy(key: StoredPasskey, { response }: Claimed, expectedChallenge: string) {
    return this.orRefused(async () => {
      const { verifyAuthenticationResponse } = await library();
      const { userHandle } = response.response;
      if (userHandle !== undefined && !Buffer.from(userHandle, 'base64url').equals(handleOf(key.userId))) return null;
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        requireUserVerification: true,
        credential: {
          id: key.credentialId.toString('base64url'),
          publicKey: new Uint8Array(key.publicKey),
          counter: key.signCount,
        },
      });
      if (!verified) return null;
      return { signCount: authenticationInfo.newCounter, synced: authenticationInfo.credentialBackedUp };
    });
  }

  // The library throws for whatever does not hold; its words quote what was sent, so they are not logged.
  private async orRefused<T>(work: () => Promise<T | null>): Promise<T | null> {
    const result = await work().catch(() => null);
    if (result === null) securityEvent(this.log, 'SIGN_IN_REFUSED', { code: 'PASSKEY_REFUSED' });
    return result;
  }
}

/** Whether a key is of RSA and shorter than what counts as a signature; the library takes any length. */
async function isWeak(publicKey: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { cose, decodeCredentialPublicKey } = await import('@simplewebauthn/server/helpers');
  const key = decodeCredentialPublicKey(publicKey);
  if (!cose.isCOSEPublicKeyRSA(key)) return false;
  return (key.get(cose.COSEKEYS.n)?.length ?? 0) * 8 < LEAST_RSA_BITS;
}

// Loaded when somebody first uses a key: it brings a reader of certificates along, which a start need not wait for.
let loaded: Promise<typeof import('@simplewebauthn/server')> | undefined;
function library(): Promise<typeof import('@simplewebauthn/server')> {
  loaded ??= import('@simplewebauthn/server');
  return loaded;
}

/** What the device knows the person by: the id's sixteen bytes, nothing of name or address. */
function handleOf(userId: string): Buffer<ArrayBuffer> {
  return Buffer.from(userId.replaceAll('-', ''), 'hex');
}
