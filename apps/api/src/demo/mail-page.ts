import type { FastifyInstance } from 'fastify';
import type { Email } from 'postal-mime';

/** Where the demonstration's letters are read. */
export const MAIL_PATH = '/demo-post';
const MOST = 500;

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether the settings lead to a mail server of the demonstration's own: one on this machine that says so. */
export function catchesMail(smtpUrl: string | undefined): smtpUrl is string {
  if (smtpUrl === undefined) return false;
  const { hostname, searchParams } = new URL(smtpUrl);
  return hostname === '127.0.0.1' && searchParams.has('demo');
}

/**
 * A real mail server beside the demonstration that keeps the last letters in memory and delivers none, and a page where anybody reads them:
 * only for an installation where everybody may be anybody. The package is a development one: an image has none.
 */
export async function serveMail(fastify: FastifyInstance, smtpUrl: string): Promise<void> {
  const [{ SMTPServer }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')]);
  const letters: Email[] = [];
  const keep = async (raw: Buffer, done: (fault?: Error) => void): Promise<void> => {
    try {
      letters.unshift(await PostalMime.parse(raw));
      letters.length = Math.min(letters.length, MOST);
      done();
    } catch (fault) {
      done(fault instanceof Error ? fault : new Error('unreadable'));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => void keep(Buffer.concat(parts), done));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(Number(new URL(smtpUrl).port), '127.0.0.1', resolve));
  fastify.addHook('onClose', async () => new Promise<void>((resolve) => server.close(resolve)));
  const page = (path: string, body: (id: string) => string): void => {
    fastify.get<{ Params: { id?: string } }>(`${MAIL_PATH}${path}`, async ({ params }, reply) =>
      reply
        .header('content-security-policy', POLICY)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(whole(body(params.id ?? ''))),
    );
  };
  page('', () => listOf(letters));
  page('/brev/:id', (id) => letterOf(letters.find((one) => idOf(one) === id)));
  fastify.get(`${MAIL_PATH}/stil.css`, async (_request, reply) => reply.type('text/css').send(STYLE));
}

const escape = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
const idOf = ({ messageId = '' }: Email): string => messageId.replace(/[^\w-]/gu, '');
const toOf = ({ to }: Email): string => to?.map(({ address }) => address ?? '').join(', ') ?? '';

function listOf(letters: readonly Email[]): string {
  const rows = letters.map(
    (one) =>
      `<tr><td>${escape(toOf(one))}</td><td><a href="${MAIL_PATH}/brev/${escape(idOf(one))}">${escape(one.subject ?? '')}</a></td></tr>`,
  );
  return `<h1>Demonstrationens brev</h1>
<p>Här ligger de senaste breven som demonstrationen har skickat. De går ingen annanstans. <span lang="en">(The demonstration's letters. They go nowhere else.)</span></p>
<table><caption>${letters.length} brev, det senaste först</caption><thead><tr><th scope="col">Till</th><th scope="col">Ämne</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function letterOf(letter: Email | undefined): string {
  const back = `<p><a href="${MAIL_PATH}">Alla brev</a></p>`;
  if (letter === undefined) return `<h1>Brevet finns inte</h1>${back}`;
  const text = escape(letter.text ?? '').replace(/https?:\/\/[^\s&]+/gu, (url) => `<a href="${url}">${url}</a>`);
  // what a letter may hold as HTML is shown as it is written, never run
  const html = letter.html === undefined ? '' : `<h2>Som HTML</h2><pre>${escape(letter.html)}</pre>`;
  const names = letter.attachments.map(({ filename }) => escape(filename ?? ''));
  const files = names.length === 0 ? '' : `<p>Bifogat: ${names.join(', ')}</p>`;
  return `<h1>${escape(letter.subject ?? '')}</h1><p>Till ${escape(toOf(letter))}</p>${files}<pre>${text}</pre>${html}${back}`;
}

function whole(main: string): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demonstrationens brev</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${MAIL_PATH}/stil.css"></head>
<body><main>${main}</main></body></html>`;
}

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f4f3ef, #131517); color: light-dark(#1a1d21, #e9e7e1); }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font: 600 1.75rem/1.25 Georgia, serif; }
a { color: light-dark(#0b5f66, #7cc7cf); }
a:focus-visible { outline: 3px solid light-dark(#0a52c7, #8fb8ff); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; text-align: start; }
caption { text-align: start; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid light-dark(#c9c6bd, #3a3f44); text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; font: inherit; }
`;
