/** The functional mail address the demo gives a body. The real ones are not known; `.example` is delivered nowhere. */
export function demoMailbox(key: string): string {
  return `registrator@${key}.example`;
}
