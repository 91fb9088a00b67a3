import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import { CLIENT, PUBLIC_URL } from './oidc-facts.ts';

// It reminds at length of what a provider for others must set; each spec has a console of its own.
console.info = () => undefined;
console.warn = () => undefined;

/** Somebody the provider knows, and what it says of them. */
export interface Person {
  sub: string;
  /** The level they identify themselves at. */
  acr?: string;
  claims: Record<string, unknown>;
}

/** A real provider of sign-ins, over HTTP. Whoever is `atTheKeys` signs in when it asks; null presses "cancel". */
export class RealProvider {
  atTheKeys: Person | null = null;
  /** How often somebody was asked to identify themselves. */
  asked = 0;
  /** Where the provider finds our installation, whose public name leads nowhere: it tells us there that a session has ended. */
  installation = PUBLIC_URL;
  private readonly people = new Map<string, Person>();

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly issuer: string,
  ) {}

  static async start(): Promise<RealProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const real = new RealProvider(server, issuer);
    const { default: Maker } = await import('oidc-provider');
    const provider = new Maker(issuer, real.configuration());
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) return provider.callback()(request, response);
      void real.signIn(provider, request, response);
      return undefined;
    });
    return real;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async signIn(provider: Provider, ...[request, response]: Parameters<Provider['interactionDetails']>) {
    await provider.interactionDetails(request, response);
    this.asked += 1;
    const person = this.atTheKeys;
    if (person === null) {
      await provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'avbrutet' });
      return;
    }
    this.people.set(person.sub, person);
    const login = { accountId: person.sub, ...(person.acr === undefined ? {} : { acr: person.acr }) };
    await provider.interactionFinished(request, response, { login });
  }

  private configuration(): object {
    return {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${PUBLIC_URL}/oidc/aterkomst`],
          backchannel_logout_uri: `${PUBLIC_URL}/oidc/utloggning`,
          backchannel_logout_session_required: true,
        },
      ],
      acrValues: ['loa2', 'loa3'],
      claims: {
        openid: ['sub', 'organisation_number', 'roles'],
        profile: ['name'],
        email: ['email'],
      },
      pkce: { required: () => true },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      // as it is, but not by its own dispatcher, which refuses addresses of this machine
      fetch: async (url: string, { dispatcher: _, ...init }: RequestInit & { dispatcher?: unknown }) =>
        fetch(url.replace(PUBLIC_URL, this.installation), init),
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, ...this.people.get(sub)?.claims }),
      }),
      loadExistingGrant: async (context: {
        oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider };
      }) => {
        const { client, session, provider } = context.oidc;
        const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
      renderError: (context: { body: unknown }, out: unknown) => (context.body = out),
    };
  }
}
