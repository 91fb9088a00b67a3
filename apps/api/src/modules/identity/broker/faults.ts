import * as oidc from 'openid-client';
import { OidcRefused } from './oidc-refused.ts';

// The provider is to blame, not what it handed over: silence, slowness, error pages, things that are not JSON.
const AWAY = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** What a fault in the talk with the provider means to the person: a refusal with a code. The log gets names, never contents. */
export function refusalFor(error: unknown): OidcRefused {
  if (error instanceof OidcRefused) return error;
  if (error instanceof oidc.AuthorizationResponseError) {
    return new OidcRefused(error.error === 'access_denied' ? 'OIDC_CANCELLED' : 'OIDC_DENIED', known(error.error));
  }
  if (error instanceof oidc.ResponseBodyError) {
    return new OidcRefused(error.error === 'invalid_grant' ? 'OIDC_TOKEN' : 'OIDC_UNAVAILABLE', known(error.error));
  }
  if (error instanceof oidc.WWWAuthenticateChallengeError) return new OidcRefused('OIDC_UNAVAILABLE', 'challenge');
  // what the library has no code for came from below it: the network
  if (!(error instanceof oidc.ClientError) || error.code === undefined || AWAY.has(error.code)) {
    return new OidcRefused('OIDC_UNAVAILABLE', codeOf(error));
  }
  return new OidcRefused('OIDC_TOKEN', [known(error.code), claimIn(error)].filter(Boolean).join(' '));
}

/** Which claim was wrong: the library's name for it. */
function claimIn({ cause }: Error): string {
  const { claim } = ((cause as { cause?: unknown } | undefined)?.cause ?? {}) as { claim?: unknown };
  return typeof claim === 'string' ? known(claim) : '';
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return known(code);
  return cause === undefined ? known((error as { name?: unknown } | null)?.name) : codeOf(cause);
}

/** A code as the standards write them; anything else could be something somebody wrote. */
function known(code: unknown): string {
  return typeof code === 'string' && /^[A-Za-z_]{1,60}$/u.test(code) ? code : 'odd code';
}
