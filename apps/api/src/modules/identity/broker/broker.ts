import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Environment } from '../../../config/environment.ts';
import { type OidcSettings, oidcSettings } from '../../../config/oidc.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { areComplete, type Claims } from './claims.ts';
import { refusalFor } from './faults.ts';
import { OidcRefused } from './oidc-refused.ts';

const TIMEOUT_SECONDS = 5;
const FRESH_MS = 10 * 60_000;
/** A provider whose description cannot be read anew is still known by the old one for so long. */
const KNOWN_MS = 24 * 3_600_000;

/** What only this sign-in knows, and its answer must fit. */
export interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** The level of assurance that a sign-in is to have; null: whichever the provider prefers. */
export type WantedLevel = 'MFA' | 'LOA3' | null;

interface Known {
  server: oidc.ServerMetadata;
  at: number;
}

/** The provider of sign-ins: one, and we are one relying party of it. What goes wrong is thrown as OidcRefused. */
@Injectable()
export class Broker {
  private readonly configured: OidcSettings | null;
  private readonly redirectUri: string;
  private known: Known | undefined;
  private asking: Promise<Known> | undefined;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.configured = oidcSettings(environment);
    this.redirectUri = `${environment.PUBLIC_URL}/oidc/aterkomst`;
  }

  get isConfigured(): boolean {
    return this.configured !== null;
  }

  get settings(): OidcSettings {
    if (this.configured === null) throw new OidcRefused('OIDC_NOT_CONFIGURED');
    return this.configured;
  }

  /** Secrets for one sign-in: 256 random bits each. */
  newSecrets(): Secrets {
    return { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
  }

  /**
   * Where the browser is to go. `anew` asks that the person identifies themselves again, even when the provider knows them already; `level`
   * asks for two factors or for assurance level 3, where the provider has a name for it.
   */
  async addressFor(
    { state, nonce, codeVerifier }: Secrets,
    { anew, level }: { anew: boolean; level: WantedLevel },
  ): Promise<string> {
    const { scopes } = this.settings;
    const acrValues = this.acrFor(level);
    const client = await this.client();
    const address = oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: scopes,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
      ...(anew ? { max_age: '0' } : {}),
    });
    return address.href;
  }

  private acrFor(level: WantedLevel): readonly string[] {
    const { acrValues: usual, mfaAcrValues, loa3AcrValues } = this.settings;
    const named = { MFA: [...mfaAcrValues, ...loa3AcrValues], LOA3: loa3AcrValues };
    return level !== null && named[level].length > 0 ? named[level] : usual;
  }

  /** Redeems the code in `query`, checks what comes for it, and returns what the provider says of the person. */
  async redeem(query: URLSearchParams, { state, nonce, codeVerifier }: Secrets): Promise<Claims> {
    try {
      const client = await this.client();
      const tokens = await oidc.authorizationCodeGrant(client, new URL(`${this.redirectUri}?${query.toString()}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims: Claims = tokens.claims() ?? {};
      const mayAsk = client.serverMetadata().userinfo_endpoint !== undefined;
      if (areComplete(claims, this.settings) || !mayAsk) return claims;
      const more = await oidc.fetchUserInfo(client, tokens.access_token, String(claims['sub']));
      return { ...more, ...claims }; // what is signed goes before what is only fetched
    } catch (error) {
      throw refusalFor(error);
    }
  }

  /** The provider's name, and where it shows the keys it signs with. */
  async signsWith(): Promise<{ issuer: string; keys: URL }> {
    const { server } = await this.discover();
    const keys = URL.parse(server.jwks_uri ?? '');
    if (keys === null || !(keys.protocol === 'https:' || (this.isPlain && keys.protocol === 'http:'))) {
      throw new OidcRefused('OIDC_UNAVAILABLE', 'no address of keys');
    }
    return { issuer: server.issuer, keys };
  }

  /**
   * The client of one sign-in. It is made anew each time, so that it knows no keys: it fetches those the provider has now, and a key that
   * was taken out of use opens nothing from that moment on.
   */
  private async client(): Promise<oidc.Configuration> {
    const { clientId, clientSecret } = this.settings;
    const { server } = await this.discover();
    const ways = server.token_endpoint_auth_methods_supported;
    const basic = ways === undefined || ways.includes('client_secret_basic');
    const secret = basic ? oidc.ClientSecretBasic(clientSecret) : oidc.ClientSecretPost(clientSecret);
    const client = new oidc.Configuration(server, clientId, {}, secret);
    client.timeout = TIMEOUT_SECONDS;
    oidc.enableNonRepudiationChecks(client); // the token's signature is checked although it came straight from the provider
    if (this.isPlain) oidc.allowInsecureRequests(client);
    return client;
  }

  private async discover(): Promise<Known> {
    const before = this.known;
    if (before !== undefined && Date.now() - before.at < FRESH_MS) return before;
    try {
      this.asking ??= this.ask().finally(() => (this.asking = undefined));
      return await this.asking;
    } catch (error) {
      if (before !== undefined && Date.now() - before.at < KNOWN_MS) return before;
      const { reason } = refusalFor(error);
      throw new OidcRefused('OIDC_UNAVAILABLE', `discovery ${reason}`);
    }
  }

  private async ask(): Promise<Known> {
    const { issuer, clientId } = this.settings;
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: this.isPlain ? [oidc.allowInsecureRequests] : [],
    });
    this.known = { server: found.serverMetadata(), at: Date.now() };
    return this.known;
  }

  // Settings with http are refused in production: this is for a provider on the developer's own machine.
  private get isPlain(): boolean {
    return this.settings.issuer.startsWith('http:');
  }
}
