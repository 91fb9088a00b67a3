type Variables = Partial<Record<string, string>>;

/** What is demanded on a server that others reach, beside what each setting must be on its own: one sentence for each lack. */
export function lackingInProduction(set: Variables): string[] {
  if (set['NODE_ENV'] !== 'production') return [];
  return [...openIn(set), ...plainPage(set), ...oneLogin(set), ...plainRoads(set)];
}

function openIn(set: Variables): string[] {
  if (set['SAMSYN_DEMO'] !== 'true' || set['SAMSYN_DEMO_IN_PRODUCTION'] === 'true') return [];
  return [
    'SAMSYN_DEMO låter vem som helst logga in; ange även SAMSYN_DEMO_IN_PRODUCTION=true om det är meningen (lets anybody sign in; set SAMSYN_DEMO_IN_PRODUCTION=true as well if you mean it).',
  ];
}

// Over plain http the session's cookie can be read on its way; on the machine itself there is no way.
function plainPage(set: Variables): string[] {
  const address = urlIn(set['PUBLIC_URL']);
  if (address?.protocol !== 'http:' || isHere(address.hostname)) return [];
  return ['PUBLIC_URL ska vara en https-adress när NODE_ENV=production (must be https in production).'];
}

// The owner of the tables may take every role and change every row: requests are not to run on its login.
function oneLogin(set: Variables): string[] {
  const owner = urlIn(set['DATABASE_URL']);
  const app = urlIn(set['DATABASE_APP_URL']);
  if (app !== null && owner !== null && app.username !== owner.username) return [];
  if (owner === null) return [];
  return [
    `DATABASE_APP_URL ${app === null ? 'saknas' : 'har samma användare som DATABASE_URL'}: i drift körs förfrågningar med en inloggning som inte äger något, till exempel postgres://samsyn_app:lösenord@värd:5432/samsyn; migrate.js skapar den (in production requests run on a login that owns nothing; migrate.js makes it).`,
  ];
}

const ROADS = ['DATABASE_URL', 'DATABASE_APP_URL', 'SMTP_URL', 'CLAMD_URL'] as const;

/** Roads to other machines on which what is said could be read, or answered by somebody else, unless the operator vouches for them. */
function plainRoads(set: Variables): string[] {
  const trusted = new Set((set['PLAIN_TEXT_HOSTS'] ?? '').split(/\s+/u));
  return ROADS.flatMap((name) => {
    const address = urlIn(set[name]);
    if (address === null || isSafe(address) || trusted.has(hostOf(address))) return [];
    return [
      `${name} går i klartext till ${hostOf(address)}: använd ${SAFER[address.protocol] ?? 'TLS'}, eller ange värden i PLAIN_TEXT_HOSTS om nätet dit är betrott (plain text to another host: use that, or name the host in PLAIN_TEXT_HOSTS).`,
    ];
  });
}

const SAFER: Readonly<Record<string, string>> = {
  'postgres:': '?sslmode=verify-full',
  'postgresql:': '?sslmode=verify-full',
  'smtp:': 'smtps:// eller ?requireTLS=true',
  'smtps:': 'ett certifikat som kontrolleras',
  'tcp:': 'unix:/sökväg på den egna maskinen',
};

function isSafe(address: URL): boolean {
  const { protocol, searchParams } = address;
  if (protocol === 'unix:' || isHere(hostOf(address))) return true;
  if (protocol.startsWith('postgres')) return searchParams.get('sslmode') === 'verify-full';
  if (searchParams.get('tls.rejectUnauthorized') === 'false') return false;
  return protocol === 'smtps:' || (protocol === 'smtp:' && searchParams.get('requireTLS') === 'true');
}

// PostgreSQL's address may name its host, or the folder of a socket, after the question mark.
const hostOf = ({ hostname, searchParams }: URL): string => searchParams.get('host') ?? hostname;

const isHere = (host: string): boolean => host === '' || /^(localhost|127(\.\d+){3}|\[?::1\]?|\/.*)$/u.test(host);

function urlIn(text: string | undefined): URL | null {
  return text !== undefined && URL.canParse(text) ? new URL(text) : null;
}
