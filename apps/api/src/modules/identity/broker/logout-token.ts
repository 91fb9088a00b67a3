import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { Broker } from './broker.ts';
import { OidcRefused } from './oidc-refused.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const TIMEOUT_MS = 5_000;
/** A token that was made earlier is refused; those that were used are remembered for longer than that. */
const OLDEST_SECONDS = 600;
const SKEW_SECONDS = 10;
const LONGEST_TOKEN = 8_192;
const LONGEST_NAME = 255;

/** Whose sessions a provider ends. At least one of subject and session is there. */
export interface EndedAtProvider {
  issuer: string;
  /** The token's own name, which it may be used under once. */
  tokenId: string;
  subject: string | null;
  /** What the provider calls the session that ended; null: every session of the subject. */
  session: string | null;
}

/** Logout tokens of the provider (OpenID Connect Back-Channel Logout 1.0, 2.6). */
@Injectable()
export class LogoutTokens {
  constructor(private readonly broker: Broker) {}

  /** Who is ended by a token, when it is the provider's, for us, and of these minutes. Throws OidcRefused. */
  async read(token: string): Promise<EndedAtProvider> {
    const { clientId: audience } = this.broker.settings;
    if (token.length > LONGEST_TOKEN) throw new OidcRefused('OIDC_TOKEN', 'too long');
    const { issuer, keys } = await this.broker.signsWith();
    // fetched for each: a key that was taken out of use ends nothing any more
    const known = createRemoteJWKSet(keys, { timeoutDuration: TIMEOUT_MS });
    const { payload } = await jwtVerify(token, known, {
      ...{ issuer, audience, algorithms: ALGORITHMS, typ: 'logout+jwt' },
      ...{ maxTokenAge: OLDEST_SECONDS, clockTolerance: SKEW_SECONDS },
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
    }).catch(refuse);
    return { issuer, ...endedIn(payload) };
  }
}

/** What the standard asks of the claims beyond those of any token: a token of a sign-in must never do as one. */
function endedIn(payload: JWTPayload): Omit<EndedAtProvider, 'issuer'> {
  const { events, jti: tokenId } = payload;
  if (Object.hasOwn(payload, 'nonce')) throw new OidcRefused('OIDC_TOKEN', 'nonce');
  if (!isObject(events) || !Object.hasOwn(events, EVENT) || !isObject(events[EVENT])) {
    throw new OidcRefused('OIDC_TOKEN', 'events');
  }
  const [subject, session] = [nameIn(payload, 'sub'), nameIn(payload, 'sid')];
  if (typeof tokenId !== 'string' || tokenId === '') throw new OidcRefused('OIDC_TOKEN', 'jti');
  if (subject === null && session === null) throw new OidcRefused('OIDC_TOKEN', 'of nobody');
  return { tokenId, subject, session };
}

function nameIn(payload: JWTPayload, claim: 'sub' | 'sid'): string | null {
  const name = payload[claim];
  if (name === undefined) return null;
  if (typeof name === 'string' && name !== '' && name.length <= LONGEST_NAME) return name;
  throw new OidcRefused('OIDC_TOKEN', claim);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The library's names, never what was sent. What it has no name for came from below it: the network.
function refuse(error: unknown): never {
  if (!(error instanceof errors.JOSEError)) throw new OidcRefused('OIDC_UNAVAILABLE', 'keys');
  if (error instanceof errors.JWKSTimeout || error.code === errors.JOSEError.code) {
    throw new OidcRefused('OIDC_UNAVAILABLE', error.code);
  }
  const claim = error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired;
  throw new OidcRefused('OIDC_TOKEN', claim ? error.claim : error.code);
}
