/** Why a sign-in at the provider gave no session. The page has words for each. */
export type OidcCode =
  /** There is no such sign-in in this installation. */
  | 'OIDC_NOT_CONFIGURED'
  /** The provider does not answer, is too slow, or answers with a fault. */
  | 'OIDC_UNAVAILABLE'
  /** The answer belongs to no sign-in that is under way: made up, used before, or older than ten minutes. */
  | 'OIDC_STATE'
  /** The sign-in was begun in another browser. */
  | 'OIDC_OTHER_BROWSER'
  /** The person said no at the provider. */
  | 'OIDC_CANCELLED'
  /** The provider said no. */
  | 'OIDC_DENIED'
  /** What the provider handed over is not what was asked for: issuer, audience, nonce, time, signature, or a code used before. */
  | 'OIDC_TOKEN'
  /** The identification was weaker than asked for. */
  | 'OIDC_ASSURANCE'
  /** A confirmation was asked for, and the person was not identified anew. */
  | 'OIDC_TOO_OLD'
  /** A confirmation was asked for, and somebody else identified themselves. */
  | 'OIDC_OTHER_PERSON'
  /** The provider gave no organisation number, or several. */
  | 'OIDC_ORGANISATION_MISSING'
  /** No body in the register has the number. */
  | 'OIDC_ORGANISATION_UNKNOWN'
  /** The provider gave no role that may be had at the person's organisation. */
  | 'OIDC_ROLE_MISSING'
  /** A fault of our own. */
  | 'OIDC_FAULT';

/** A sign-in that comes to nothing. `reason` is for the log: names and codes, never what the provider sent. */
export class OidcRefused extends Error {
  override readonly name = 'OidcRefused';
  constructor(
    readonly code: OidcCode,
    readonly reason?: string,
  ) {
    super(code);
  }
}
