/**
 * One thing that stands in the way. `code` is stable (for tests and the web), `message` is a Swedish sentence that says what to do,
 * `field` names the input, or the address in the text, that it concerns.
 */
export interface Problem {
  code: string;
  message: string;
  field?: string;
}

/** Makes a problem; `field` is left out, not undefined, where there is none. */
export function problem(code: string, message: string, field?: string): Problem {
  return field === undefined ? { code, message } : { code, message, field };
}
