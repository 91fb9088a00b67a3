/** What browsers that know Trusted Types offer; the language's own library does not describe it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createHTML(html: string): string };
}
interface Rules {
  /** `sink` is given when the browser asks by itself, since a text was about to become HTML. */
  createHTML: (html: string, sink?: string) => string | null;
}

/** The browser's Trusted Types; undefined where it knows none. */
export function trustedTypes(): TrustedTypes | undefined {
  return (window as { trustedTypes?: TrustedTypes }).trustedTypes;
}

/**
 * Lets an element be emptied by `innerHTML = ''`, as React Aria does with what it has announced, and nothing else. For others who would have
 * this policy bless a text (the editor asks for it first) it throws, so that they use the one that is named for them.
 */
export function allowEmptying(): void {
  trustedTypes()?.createPolicy('default', {
    createHTML: (html, sink) => {
      if (html === '') return '';
      if (sink === undefined) throw new TypeError('no text becomes HTML by this policy');
      return null;
    },
  });
}
