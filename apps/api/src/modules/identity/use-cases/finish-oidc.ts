import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Assurance } from '@samsyn/consultation';
import type { OidcSettings } from '../../../config/oidc.ts';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Broker } from '../broker/broker.ts';
import { type Claims, displayNameIn, organisationIn, roleIn } from '../broker/claims.ts';
import { OidcRefused } from '../broker/oidc-refused.ts';
import { OidcAttemptRepository, type StoredAttempt } from '../store/oidc-attempt.repository.ts';
import { type ProvidedUser, ProvidedUserRepository } from '../store/provided-user.repository.ts';
import { type Arrival, Sessions, type Strength } from '../store/sessions.ts';
import { hashOf } from '../store/token.ts';
import type { OpenedSession } from './opened-session.ts';

/** What a browser comes back from the provider with. */
export interface OidcReturn {
  query: URLSearchParams;
  browserToken: string | undefined;
  arrival: Arrival;
}

/** How far our clock and the provider's may differ. */
const SKEW_MS = 10_000;
const LONGEST_ACR = 200;
const LONGEST_SESSION = 255;

/** Ends a sign-in at the provider: the answer is checked, the person found or made, a session opened. Throws OidcRefused. */
@Injectable()
export class FinishOidc {
  constructor(
    private readonly broker: Broker,
    private readonly attempts: OidcAttemptRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly users: ProvidedUserRepository,
    private readonly sessions: Sessions,
  ) {}

  async run({ query, browserToken, arrival }: OidcReturn): Promise<OpenedSession> {
    const { settings } = this.broker;
    const state = stateIn(query);
    const attempt = await this.attempts.take(hashOf(state));
    if (attempt === null) throw new OidcRefused('OIDC_STATE', 'no such attempt');
    requireBrowser(attempt, browserToken);
    const claims = await this.broker.redeem(query, { state, ...attempt });
    const strength = strengthIn(claims, attempt, settings);
    return this.unitOfWork.inTransaction(DOOR, async (tx) => {
      const user = await this.userIn(tx, claims);
      const { id, roleChanged } = await this.users.save(tx, user);
      if (attempt.confirmedBy !== null && attempt.confirmedBy !== id) throw new OidcRefused('OIDC_OTHER_PERSON');
      if (roleChanged) await this.sessions.endAllOf(tx, id);
      const token = await this.sessions.open(tx, id, arrival, strength);
      await recordSignIn(tx, { id, ...user }, strength, attempt.confirms);
      return { token, goTo: attempt.goTo };
    });
  }

  private async userIn(tx: Transaction, claims: Claims): Promise<ProvidedUser> {
    const { settings } = this.broker;
    const number = organisationIn(claims, settings);
    const side = number === settings.authorityOrganisationNumber ? 'AUTHORITY' : 'BODY';
    const organisationId = side === 'BODY' ? await this.users.bodyNumbered(tx, number) : null;
    if (side === 'BODY' && organisationId === null) throw new OidcRefused('OIDC_ORGANISATION_UNKNOWN');
    const role = roleIn(claims, side, settings);
    const who = { issuer: String(claims['iss']), subject: String(claims['sub']), organisationId };
    return { ...who, side, role, displayName: displayNameIn(claims, role) };
  }
}

function stateIn(query: URLSearchParams): string {
  const [state, ...more] = query.getAll('state');
  if (state === undefined || more.length > 0) throw new OidcRefused('OIDC_STATE', 'not one state');
  return state;
}

function requireBrowser({ browserHash }: StoredAttempt, browserToken: string | undefined): void {
  if (browserToken === undefined || !timingSafeEqual(browserHash, hashOf(browserToken))) {
    throw new OidcRefused('OIDC_OTHER_BROWSER', browserToken === undefined ? 'no cookie' : 'another cookie');
  }
}

/** How and when the person was identified; refuses what is weaker or older than was asked for. */
function strengthIn(claims: Claims, { confirms, startedAt }: StoredAttempt, settings: OidcSettings): Strength {
  const { acr, auth_time: seconds, sid } = claims;
  const { acrValues: demanded } = settings;
  const text = typeof acr === 'string' && acr.length <= LONGEST_ACR ? acr : null;
  if (demanded.length > 0 && (text === null || !demanded.includes(text))) {
    throw new OidcRefused('OIDC_ASSURANCE', text === null ? 'no acr' : 'another acr');
  }
  const authenticatedAt = typeof seconds === 'number' ? new Date(seconds * 1000) : null;
  const earliest = startedAt.getTime() - SKEW_MS;
  if (confirms && (authenticatedAt === null || !(authenticatedAt.getTime() >= earliest))) {
    throw new OidcRefused('OIDC_TOO_OLD', authenticatedAt === null ? 'no auth_time' : 'an older auth_time');
  }
  const isSession = typeof sid === 'string' && sid !== '' && sid.length <= LONGEST_SESSION;
  const providerSession = isSession ? sid : null;
  return { acr: text, authenticatedAt, assurance: assuranceOf(text, settings), way: 'OIDC', providerSession };
}

/** What the provider's name for a level is worth: that of a name nobody has told us, or of none, is the least. */
function assuranceOf(acr: string | null, { mfaAcrValues, loa3AcrValues }: OidcSettings): Assurance {
  if (acr === null) return 'EMAIL';
  if (loa3AcrValues.includes(acr)) return 'LOA3';
  return mfaAcrValues.includes(acr) ? 'MFA' : 'EMAIL';
}

// Of a body's people the log says nothing: the authority reads it, and when a body is at work is not for the authority to know.
async function recordSignIn(
  tx: Transaction,
  user: ProvidedUser & { id: string },
  strength: Strength,
  confirmed: boolean,
): Promise<void> {
  if (user.side !== 'AUTHORITY') return;
  const by = {
    side: 'AUTHORITY',
    userId: user.id,
    displayName: user.displayName,
    role: user.role,
    organisationName: '',
    assurance: strength.assurance,
  } as const;
  await tx.actingAs(by, async () =>
    recordEvent(tx, {
      kind: 'SIGNED_IN',
      by,
      objectType: 'user',
      objectId: user.id,
      data: { acr: strength.acr, confirmed },
    }),
  );
}
