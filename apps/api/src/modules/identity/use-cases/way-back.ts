const LONGEST = 2_000;
// Any origin will do: what leads away from it leads away from ours.
const HERE = 'https://samsyn.invalid';

/** A path of our own to go on to, as a browser would read it; `/` for anything that leads elsewhere or back into a sign-in. */
export function wayBack(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/') || wanted.length > LONGEST || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  const own = origin === HERE && !pathname.startsWith('//') && !/^\/(oidc|logga-in)(\/|$)/iu.test(pathname);
  return own ? pathname + search + hash : '/';
}
