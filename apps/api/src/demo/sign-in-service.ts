import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { OidcSettings } from '../config/oidc.ts';
import { choicePage, LEVELS, POLICY, STYLE } from './sign-in-page.ts';
import { signInPeople, type SignInPerson } from './sign-in-people.ts';

export { catchesMail, serveMail } from './mail-page.ts';

/** Where the demonstration's own provider of sign-ins lies under the installation's address. */
export const SERVICE_PATH = '/demo-legitimering';

/** Whether the settings lead to the demonstration's own provider. */
export const leadsHere = (settings: OidcSettings | null, publicUrl: string): settings is OidcSettings =>
  settings?.issuer === `${publicUrl}${SERVICE_PATH}`;

/**
 * A real provider of OpenID Connect beside the demonstration, spoken to over HTTP as any other: whoever comes there picks who to be. Only for
 * an installation where everybody may be anybody. The package is a development one: an image has none.
 */
export async function serveSignIns(fastify: FastifyInstance, settings: OidcSettings, publicUrl: string): Promise<void> {
  const people = new Map(signInPeople().map((person) => [person.sub, person]));
  const { default: Maker } = await import('oidc-provider');
  const provider = new Maker(settings.issuer, configuration(settings, publicUrl, people));
  const callback = provider.callback();
  await fastify.register(async (mounted) => {
    // The provider reads the bodies of its requests itself.
    mounted.removeAllContentTypeParsers();
    mounted.addContentTypeParser('*', (_request, _payload, done) => done(null));
    mounted.all(`${SERVICE_PATH}/*`, (request, reply) => {
      reply.hijack();
      callback(under(SERVICE_PATH, request.raw), reply.raw);
    });
  });
  await fastify.register(async (page) => {
    page.removeContentTypeParser('application/x-www-form-urlencoded');
    page.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    page.get(`${SERVICE_PATH}/stil.css`, async (_request, reply) => reply.type('text/css').send(STYLE));
    page.get(`${SERVICE_PATH}/val/:uid`, async (_request, reply) =>
      reply
        .header('content-security-policy', POLICY)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(choicePage([...people.values()])),
    );
    page.post(`${SERVICE_PATH}/val/:uid`, async (request, reply) =>
      reply.redirect(await outcome(provider, people, request, reply), 303),
    );
  });
}

/** What the person chose, told to the provider; where the browser goes on. */
async function outcome(
  provider: Provider,
  people: ReadonlyMap<string, SignInPerson>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { person: sub = '', level = '' } = (request.body ?? {}) as { person?: string; level?: string };
  const person = people.get(sub);
  const result =
    person === undefined
      ? { error: 'access_denied', error_description: 'avbrutet' }
      : { login: { accountId: person.sub, acr: LEVELS.find(({ acr }) => acr === level)?.acr ?? LEVELS[0].acr } };
  return provider.interactionResult(request.raw, reply.raw, result);
}

/** A request as the provider knows it: it is told its own place, and finds the rest of the address from there. */
function under(path: string, request: IncomingMessage): IncomingMessage {
  const url = request.url ?? '';
  return Object.assign(request, { originalUrl: url, url: url.slice(path.length) });
}

function configuration(settings: OidcSettings, publicUrl: string, people: ReadonlyMap<string, SignInPerson>): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${publicUrl}/oidc/aterkomst`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    acrValues: LEVELS.map(({ acr }) => acr),
    claims: { openid: ['sub', 'organisation_number', 'roles'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${SERVICE_PATH}/val/${uid}` },
    // Who comes back chooses anew: a demonstration is tried as one and then as another.
    ttl: { Session: 1 },
    findAccount: (_: unknown, sub: string) => {
      const person = people.get(sub);
      return person && { accountId: sub, claims: () => person };
    },
    loadExistingGrant,
    renderError: (context: { body: unknown; type: string }, out: { error: string; error_description?: string }) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `Inloggningen gick inte: ${out.error_description ?? out.error}. Gå tillbaka och börja om.`;
    },
  };
}

/** What is asked for is given: there is nobody to ask for consent but the one who has just chosen. */
async function loadExistingGrant(context: {
  oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider };
}): Promise<object> {
  const { client, session, provider } = context.oidc;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
