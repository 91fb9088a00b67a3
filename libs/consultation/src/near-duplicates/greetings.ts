/** What opens and closes a letter and says nothing of the matter. */
const opening =
  /^\s*(?:(?:(?:hej|hejsan|god dag|dear|hello|hi)(?![\p{L}])[^,.!?\n]{0,40}(?:[,.!\n]|$)|(?:till|bästa|ärade)\s[^.\n]{0,60}\n)\s*)+/iu;
const closing =
  /(?:^|[\n.!?])\s*(?:med (?:vänliga? )?hälsning(?:ar)?|vänliga? hälsning(?:ar)?|hälsningar|mvh|vänligen|högaktningsfullt|tack för (?:möjligheten|att ni|ordet)|(?:yours )?sincerely|(?:kind|best) regards|respectfully(?: submitted)?|thank you(?: for (?:the opportunity|your (?:time|consideration)))?)(?![\p{L}])[^\n]{0,160}(?:\n[^\n]{0,60}){0,4}\s*$/iu;

/** Start and end of what a text says between its greetings; the whole text where there is nothing else. */
export function withoutGreetings(text: string): { start: number; end: number } {
  const start = opening.exec(text)?.[0].length ?? 0;
  const match = closing.exec(text.slice(start));
  const kept = match ? start + match.index + (/^[.!?]/.test(match[0]) ? 1 : 0) : text.length;
  return text.slice(start, kept).trim() === '' ? { start: 0, end: text.length } : { start, end: kept };
}
