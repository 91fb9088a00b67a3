import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { CLIENT, NUMBERS } from './oidc-facts.ts';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;
type Endpoint = 'discovery' | 'keys' | 'token' | 'userinfo';

/** What the provider does wrong, this once. */
export interface Forgery {
  claims?: (right: JWTPayload) => JWTPayload;
  /** Signs with a key nobody was told of. */
  foreignKey?: boolean;
  unsigned?: boolean;
  /** Signs rightly, by an RSA key of so many bits that it has published. */
  rsaBits?: number;
  withoutIdToken?: boolean;
  /** Puts other values in the address the browser comes back by. */
  answer?: Record<string, string>;
  userinfo?: object;
  /** Calls itself something else than it was asked by. */
  name?: string;
  late?: Endpoint;
  broken?: Endpoint;
}

/** What is wrong with a logout token. */
export interface LogoutForgery {
  claims?: (right: JWTPayload) => JWTPayload;
  header?: Record<string, unknown>;
  foreignKey?: boolean;
  /** Signs by a secret instead of a key. */
  secret?: Uint8Array;
}

const SUBJECT = 'hemlig-person';

interface Asked {
  nonce: string;
  challenge: string;
}

/** A provider that signs by hand, and can lie in every way there is. */
export class Forger {
  forgery: Forgery = {};
  readonly requests: Record<string, number> = {};
  issuer = '';
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy()); // nobody waits for the answer any more
  });
  private readonly codes = new Map<string, Asked>();
  private keys: { id: string; pair: KeyPair }[] = [];
  private rsaKeys: object[] = [];

  static async start(): Promise<Forger> {
    const forger = new Forger();
    await forger.rotate();
    forger.server.listen(0, '127.0.0.1');
    await once(forger.server, 'listening');
    forger.issuer = `http://127.0.0.1:${(forger.server.address() as AddressInfo).port}`;
    return forger;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Signs with a new key from now on; the former is known no longer. */
  async rotate(): Promise<void> {
    const pair = await generateKeyPair('ES256');
    this.keys = [{ id: randomBytes(4).toString('hex'), pair }];
  }

  /** A logout token as the provider would sign it, but for what is wrong with it. */
  async logoutToken({ claims, header = {}, foreignKey = false, secret }: LogoutForgery = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right: JWTPayload = {
      ...{ iss: this.issuer, aud: CLIENT.id, iat: now, exp: now + 120, jti: randomBytes(8).toString('hex') },
      ...{ sub: SUBJECT, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
    };
    const [key] = this.keys;
    if (key === undefined) throw new Error('no key');
    const said = claims?.(right) ?? right;
    if (header['alg'] === 'none') return `${encode(header)}.${encode(said)}.`;
    const signer = foreignKey ? await generateKeyPair('ES256') : key.pair;
    const head = { alg: 'ES256', kid: key.id, typ: 'logout+jwt', ...header };
    return new SignJWT(said).setProtectedHeader(head).sign(secret ?? signer.privateKey);
  }

  /** The key that is shown to all, as bytes: what a secret would be where a public key is taken for one. */
  async shownKey(): Promise<Uint8Array> {
    const [key] = this.keys;
    return key === undefined ? new Uint8Array() : Buffer.from(await exportSPKI(key.pair.publicKey));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    this.requests[url.pathname] = (this.requests[url.pathname] ?? 0) + 1;
    if (url.pathname === '/auth') return void response.writeHead(302, { location: this.sendBack(url) }).end();
    const ways: Record<string, [Endpoint, () => Promise<object> | object]> = {
      '/.well-known/openid-configuration': ['discovery', () => this.description()],
      '/keys': ['keys', async () => ({ keys: [...(await Promise.all(this.keys.map(toPublic))), ...this.rsaKeys] })],
      '/token': ['token', async () => this.token(await bodyOf(request), request.headers.authorization)],
      '/userinfo': ['userinfo', () => this.forgery.userinfo ?? {}],
    };
    const [endpoint, work] = ways[url.pathname] ?? ['keys', () => ({})];
    if (this.forgery.late === endpoint) await sleep(7_000, undefined, { ref: false });
    if (this.forgery.broken === endpoint) return void response.writeHead(502).end('<h1>Bad gateway</h1>');
    const body = await work();
    response.writeHead('error' in body ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private description(): object {
    return {
      issuer: this.forgery.name ?? this.issuer,
      authorization_endpoint: `${this.issuer}/auth`,
      token_endpoint: `${this.issuer}/token`,
      userinfo_endpoint: `${this.issuer}/userinfo`,
      jwks_uri: `${this.issuer}/keys`,
      authorization_response_iss_parameter_supported: true,
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      id_token_signing_alg_values_supported: ['ES256', 'RS256'],
    };
  }

  private sendBack({ searchParams: asked }: URL): string {
    const code = randomBytes(16).toString('hex');
    this.codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    const right = { code, state: asked.get('state') ?? '', iss: this.issuer };
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ ...right, ...this.forgery.answer }).toString();
    return back.href;
  }

  private async token(body: URLSearchParams, authorization: string | undefined): Promise<object> {
    const asked = this.codes.get(body.get('code') ?? '');
    this.codes.delete(body.get('code') ?? '');
    const verified = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (authorization !== undefined || body.get('client_secret') !== CLIENT.secret) return { error: 'invalid_client' };
    if (asked === undefined || asked.challenge !== verified) return { error: 'invalid_grant' };
    const token = { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', expires_in: 60 };
    return this.forgery.withoutIdToken ? token : { ...token, id_token: await this.idToken(asked) };
  }

  private async idToken({ nonce }: Asked): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right: JWTPayload = {
      iss: this.issuer,
      sub: SUBJECT,
      aud: CLIENT.id,
      iat: now,
      exp: now + 60,
      auth_time: now,
      nonce,
      acr: 'loa3',
      name: 'Hemlig Handläggare',
      organisation_number: NUMBERS.authority,
      roles: 'handläggare',
    };
    const claims = this.forgery.claims?.(right) ?? right;
    const [key] = this.keys;
    if (key === undefined) throw new Error('no key');
    if (this.forgery.unsigned) return `${encode({ alg: 'none' })}.${encode(claims)}.`;
    if (this.forgery.rsaBits !== undefined) return this.byRsa(claims, this.forgery.rsaBits);
    const signer = this.forgery.foreignKey ? await generateKeyPair('ES256') : key.pair;
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: key.id }).sign(signer.privateKey);
  }

  // By hand: a library that signs would refuse so short a key itself.
  private byRsa(claims: JWTPayload, modulusLength: number): string {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
    const kid = `rsa-${modulusLength}`;
    this.rsaKeys = [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }];
    const said = `${encode({ alg: 'RS256', kid })}.${encode(claims)}`;
    return `${said}.${sign('sha256', Buffer.from(said), privateKey).toString('base64url')}`;
  }
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function toPublic({ id, pair }: { id: string; pair: KeyPair }): Promise<object> {
  return { ...(await exportJWK(pair.publicKey)), kid: id, alg: 'ES256', use: 'sig' };
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}
