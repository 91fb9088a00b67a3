import type { Language } from '@samsyn/consultation';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** Message id → its words, parsed when the page was built; as they are written in a test. */
export type Catalog = Record<string, MessageFormatElement[] | string>;
type Loader = () => Promise<{ default: Catalog }>;

const common = import.meta.glob('../messages/common.*.json') as Record<string, Loader>;
const features = import.meta.glob('../features/*/messages.*.json') as Record<string, Loader>;
const loaded = new Map<string, Promise<Catalog>>();

/** The words of a feature (`features/<name>/messages.<language>.json`), or the common ones; fetched once. */
export function loadCatalog(name: string, language: Language): Promise<Catalog> {
  const path =
    name === 'common' ? `../messages/common.${language}.json` : `../features/${name}/messages.${language}.json`;
  let catalog = loaded.get(path);
  if (catalog === undefined) {
    const load = common[path] ?? features[path];
    catalog = load === undefined ? Promise.resolve({}) : load().then((module) => module.default);
    catalog.catch(() => loaded.delete(path));
    loaded.set(path, catalog);
  }
  return catalog;
}
