import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** One thing a reader waits for: everything that these modules bring with them, but for what `beside` has brought already. */
export interface Weight {
  name: string;
  /** Most bytes of JavaScript, gzipped. */
  most: number;
  /** Each must be in the build: a module that has moved would else weigh nothing. */
  modules: readonly RegExp[];
  beside?: readonly RegExp[];
}

/** What the check reads of a chunk. */
export interface WeighedChunk {
  fileName: string;
  code: string;
  imports: readonly string[];
  moduleIds: readonly string[];
}

/** The chunks that hold the modules, with all they import. Throws when a module is in none of them. */
function reached(chunks: ReadonlyMap<string, WeighedChunk>, modules: readonly RegExp[]): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks.get(name);
    if (chunk === undefined || found.has(name)) return;
    found.add(name);
    chunk.imports.forEach(add);
  };
  for (const module of modules) {
    const holding = [...chunks.values()].filter(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
    if (holding.length === 0) throw new Error(`no chunk holds ${module}: is it still there?`);
    for (const { fileName } of holding) add(fileName);
  }
  return found;
}

/** Weighs one thing: its bytes, gzipped file by file as they are sent. */
export function weigh(all: readonly WeighedChunk[], { modules, beside = [] }: Weight): number {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const already = reached(chunks, beside);
  const own = [...reached(chunks, modules)].filter((name) => !already.has(name));
  return own.reduce((bytes, name) => bytes + gzipSync(chunks.get(name)?.code ?? '').length, 0);
}

/** Fails the build when something has become too heavy, and says how heavy each is. */
export function weights(list: readonly Weight[]): Plugin {
  return {
    name: 'samsyn:weights',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      for (const weight of list) {
        const bytes = weigh(chunks, weight);
        const figure = `${weight.name}: ${(bytes / 1000).toFixed(1)} of ${weight.most / 1000} kB`;
        if (bytes > weight.most) this.error(`too heavy: ${figure}`);
        this.info(figure);
      }
    },
  };
}

// The page's own code, the page's words in Swedish, and the live socket, which is opened as soon as the page stands.
const READER = [
  /\/src\/main\.tsx$/,
  /\/features\/responses\/reading\/reading-page\.tsx$/,
  /\/src\/messages\/common\.sv\.json$/,
  /\/features\/(responses|comments)\/messages\.sv\.json$/,
  /\/graphql-ws\//,
];

/** The goals of the product: what a reader fetches before she reads, and what is fetched besides when she begins to write. */
export const WEIGHTS: readonly Weight[] = [
  { name: 'the reading page', most: 140_000, modules: READER },
  {
    name: 'the editor',
    most: 130_000,
    modules: [/\/features\/comments\/editor\/rich-editor\.tsx$/],
    beside: READER,
  },
  {
    name: 'writing together',
    most: 65_000,
    modules: [/\/features\/writing\/join-store\.ts$/],
    beside: [...READER, /\/features\/comments\/editor\/rich-editor\.tsx$/],
  },
];
