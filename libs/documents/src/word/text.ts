/** Text as one paragraph can hold it: without what XML cannot hold, line breaks and tabs made spaces. */
export function escapeControls(text: string): string {
  return text.replace(/[\n\r\t]+/g, ' ').replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
