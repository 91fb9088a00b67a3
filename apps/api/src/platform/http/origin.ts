import type { IncomingHttpHeaders } from 'node:http';

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/iu;

/** Whether a Host header is one a browser sends. Others are refused before anything builds an address of it. */
export function isPlausibleHost(host: string | undefined): boolean {
  return host !== undefined && HOST.test(host);
}

/**
 * Whether a request that changes something comes from our own page, or from no page at all. Browsers say where a request comes from in
 * Sec-Fetch-Site and Origin, which a page cannot forge; a request without both is not a browser's and carries nobody's cookie unasked.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
