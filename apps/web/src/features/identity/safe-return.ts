/** The address inside this site that a sign-in leads back to, or null. Never another site, and never the sign-in itself. */
export function safeReturn(to: string | null): string | null {
  // oxlint-disable-next-line no-control-regex
  if (to === null || !/^\/(?![/\\])/.test(to) || /[\u0000-\u001f]/u.test(to)) return null;
  return to.startsWith('/logga-in') ? null : to;
}
