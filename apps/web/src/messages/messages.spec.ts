/** @jest-environment node */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));
const features = readdirSync(join(source, 'features'));
type Messages = Record<string, string>;

function messages(name: string, language: 'sv' | 'en'): Messages {
  const path = name === 'common' ? `messages/common.${language}.json` : `features/${name}/messages.${language}.json`;
  return existsSync(join(source, path)) ? (JSON.parse(readFileSync(join(source, path), 'utf8')) as Messages) : {};
}

/** The names of the values and tags a message needs, sorted. */
function needs(elements: MessageFormatElement[]): string[] {
  const names = new Set<string>();
  const visit = (element: MessageFormatElement): void => {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) value.forEach(visit);
    if (element.type === TYPE.tag) element.children.forEach(visit);
  };
  elements.forEach(visit);
  return [...names].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.spec.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const catalogs = ['common', ...features].filter((name) => Object.keys(messages(name, 'sv')).length > 0);
const all = new Set(catalogs.flatMap((name) => Object.keys(messages(name, 'sv'))));

describe.each(catalogs)('the words of %s', (name) => {
  const sv = messages(name, 'sv');
  const en = messages(name, 'en');

  it('are the same in Swedish and English, with the same values', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
    for (const [id, text] of Object.entries(sv))
      expect({ id, needs: needs(parse(en[id] ?? '')) }).toEqual({ id, needs: needs(parse(text)) });
  });

  it('have ids that begin with the feature, and none is empty', () => {
    for (const [id, text] of Object.entries({ ...sv, ...en })) {
      expect(id).toMatch(name === 'common' ? /^(?:app|ui)\./ : new RegExp(`^${name}\\.`));
      expect(text.trim()).not.toBe('');
    }
  });
});

it('every word asked for by its id stands in a catalogue', () => {
  const asked = sources(source).flatMap((text) =>
    [...text.matchAll(/\bt\(\s*'([a-z][\w.-]*)'/g)].map((match) => match[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((id) => !all.has(id))).toEqual([]);
});

it('no word stands in a catalogue without being used', () => {
  const text = sources(source).join('\n');
  const used = (id: string): boolean => {
    if (text.includes(`'${id}'`) || text.includes(`"${id}"`) || text.includes(`\`${id}\``)) return true;
    // Built ids: `t(`ui.redline.${kind}`)`.
    const parts = id.split('.');
    return parts.some((_, at) => at > 0 && text.includes(`\`${parts.slice(0, at).join('.')}.\${`));
  };
  const general = /^ui\./;
  expect([...all].filter((id) => !used(id) && !general.test(id))).toEqual([]);
});
