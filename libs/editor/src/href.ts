const SCHEMES = new Set(['https:', 'http:', 'mailto:']);
const LONGEST = 2_000;
// Browsers drop control characters and tabs from an address before they read its scheme, so an address that has any is refused.
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;

/**
 * The address as it may stand in a link, or null. Only whole `https:`, `http:` and `mailto:` addresses of at most 2 000 characters,
 * without unseen characters and without a user name (which makes an address look like another).
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const href = value.trim();
  if (href === '' || href.length > LONGEST || UNSEEN.test(href)) return null;
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? href : null;
  return /^https?:\/\//i.test(href) && url.hostname !== '' ? href : null;
}
