import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Message catalogues are parsed when the page is built, so that no browser has to carry the parser. */
export function icuMessages(): Plugin {
  return {
    name: 'samsyn:icu-messages',
    enforce: 'pre',
    transform(source, id) {
      if (!/\.(?:sv|en)\.json$/.test(id.split('?')[0] ?? '')) return null;
      const messages = JSON.parse(source) as Record<string, string>;
      const parsed = Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parse(text)]));
      return { code: `export default ${JSON.stringify(parsed)}`, map: null, moduleType: 'js' };
    },
  };
}
