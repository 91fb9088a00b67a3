import type { World } from './world.ts';
import type { Loose } from './client.ts';
import { PUBLIC_URL } from './oidc-facts.ts';

export interface Stop {
  address: string;
  /** The cookies it was told to keep, with their attributes, on the last step. */
  kept: string[];
  headers: Headers;
}

/** A browser: follows redirects between the provider and us, with the cookies of each. */
export class Browser {
  /** Every address it was sent to. */
  readonly trail: string[] = [];
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly world: World) {}

  /** Begins a sign-in and follows it to its end: the address of ours where it stops. */
  async signIn(query = ''): Promise<string> {
    return (await this.follow(`${PUBLIC_URL}/oidc/start${query}`)).address;
  }

  /** Begins a sign-in and stops before the step back to us: the address the provider sent the browser to. */
  async almost(query = ''): Promise<string> {
    return (await this.follow(`${PUBLIC_URL}/oidc/start${query}`, '/oidc/aterkomst')).address;
  }

  /** Goes to an address and on, until it is a page of ours, or has the path `before`. Addresses of ours are told without their origin. */
  async follow(address: string, before?: string): Promise<Stop> {
    let last = { kept: [] as string[], headers: new Headers() };
    let next = new URL(address, PUBLIC_URL);
    for (let step = 0; step < 20; step += 1) {
      const ours = next.origin === PUBLIC_URL;
      if (ours && (next.pathname === before || !next.pathname.startsWith('/oidc/'))) {
        return { address: next.href.slice(PUBLIC_URL.length), ...last };
      }
      const response = await this.get(next);
      const to = response.headers.get('location');
      if (to === null) throw new Error(`${next.href} ended with ${response.status}: ${await response.text()}`);
      last = { kept: response.headers.getSetCookie(), headers: response.headers };
      next = new URL(to, next);
      this.trail.push(next.href);
    }
    throw new Error('redirected without end');
  }

  /** Signs out on the provider's own page. */
  async signOutAt(issuer: string): Promise<void> {
    const page = await (await this.get(new URL('/session/end', issuer))).text();
    const [, xsrf = ''] = /name="xsrf" value="(?<xsrf>[^"]+)"/u.exec(page) ?? [];
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const { status } = await this.get(new URL('/session/end/confirm', issuer), { method: 'POST', body });
    if (status !== 303) throw new Error(`signing out at the provider ended with ${status}`);
  }

  /** Who is signed in here. */
  async viewer(): Promise<Loose> {
    const headers = { 'content-type': 'application/json', cookie: this.cookies(PUBLIC_URL) };
    const query = '{ viewer { id displayName side role organisationName organisationId } }';
    const response = await fetch(`${this.world.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as Loose).data.viewer;
  }

  /** A cookie of ours. */
  cookie(name: string): string | undefined {
    return this.jar(PUBLIC_URL).get(name);
  }

  /** Somebody else sits down: what a site kept here is gone. */
  forget(origin: string): void {
    this.jars.delete(origin);
  }

  private async get(url: URL, init: RequestInit = {}): Promise<Response> {
    const real = url.origin === PUBLIC_URL ? `${this.world.url}${url.pathname}${url.search}` : url.href;
    const headers = { cookie: this.cookies(url.origin) };
    const response = await fetch(real, { ...init, redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) this.keep(url.origin, line);
    return response;
  }

  private keep(origin: string, line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.jar(origin).delete(name);
    else this.jar(origin).set(name, value);
  }

  private jar(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  private cookies(origin: string): string {
    return [...this.jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
