import { gzipSync } from 'node:zlib';
import { weigh, weights, type WeighedChunk } from './weights.ts';

const chunk = (fileName: string, moduleIds: string[], imports: string[] = []): WeighedChunk => ({
  fileName,
  code: `${fileName} `.repeat(100),
  imports,
  moduleIds,
});
const bytes = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(`${name} `.repeat(100)).length, 0);

const ALL = [
  chunk('main.js', ['/src/main.tsx', '/node_modules/react/index.js']),
  chunk('page.js', ['/src/page.tsx'], ['shared.js', 'main.js']),
  chunk('shared.js', ['/src/shared.ts'], ['page.js']),
  chunk('editor.js', ['/src/editor.tsx'], ['shared.js', 'tiptap.js']),
  chunk('tiptap.js', ['/node_modules/tiptap/index.js']),
];
const page = { name: 'the page', most: 1_000_000, modules: [/\/src\/main\.tsx$/, /\/src\/page\.tsx$/] };

describe('the weight of a page', () => {
  it('is all that its modules import, each chunk once, also around a circle', () => {
    expect(weigh(ALL, page)).toBe(bytes('main.js', 'page.js', 'shared.js'));
  });

  it('leaves out what has been fetched already', () => {
    const editor = { name: 'the editor', most: 1, modules: [/\/src\/editor\.tsx$/], beside: page.modules };
    expect(weigh(ALL, editor)).toBe(bytes('editor.js', 'tiptap.js'));
  });

  it('is not nothing when a module has moved', () => {
    expect(() => weigh(ALL, { ...page, modules: [/\/src\/gone\.tsx$/] })).toThrow('no chunk holds');
  });

  it.each([
    [bytes('main.js', 'page.js', 'shared.js'), false],
    [bytes('main.js', 'page.js', 'shared.js') - 1, true],
  ])('fails the build above its limit: %i', (most, fails) => {
    const { writeBundle } = weights([{ ...page, most }]);
    const said = {
      errors: [] as string[],
      error: (text: string) => void said.errors.push(text),
      info: () => undefined,
    };
    const bundle = Object.fromEntries(ALL.map((one) => [one.fileName, { ...one, type: 'chunk' }]));
    (writeBundle as unknown as (this: typeof said, options: object, bundle: object) => void).call(said, {}, bundle);
    expect(said.errors.length > 0).toBe(fails);
  });
});
