import { trustedTypes } from './trusted-types.ts';

let trust: ((html: string) => string) | undefined;

/**
 * HTML from outside as a template that belongs to no page: nothing in it is loaded, and nothing of it runs. The page's policy lets no text
 * become HTML anywhere else; the name of this one exception stands in the policy (apps/api, headers.ts).
 */
export function inertHtml(html: string): HTMLTemplateElement {
  const template = document.implementation.createHTMLDocument('').createElement('template');
  template.innerHTML = trusted(html);
  return template;
}

function trusted(html: string): string {
  if (trust === undefined) {
    const policy = trustedTypes()?.createPolicy('samsyn-inert', { createHTML: (text) => text });
    trust = policy === undefined ? (text) => text : (text) => policy.createHTML(text);
  }
  return trust(html);
}
