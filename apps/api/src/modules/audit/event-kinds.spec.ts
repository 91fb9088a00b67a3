import { readdirSync, readFileSync } from 'node:fs';
import { EVENT_KINDS } from '@samsyn/consultation';

const SOURCES = new URL('../../', import.meta.url);

/** The kinds that are written, by the files that write them. */
function writtenKinds(): Map<string, string> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('spec.ts'),
  );
  const writers = files.map((name) => [name, readFileSync(new URL(name, SOURCES), 'utf8')] as const);
  return new Map(
    writers
      .filter(([name, text]) => text.includes('recordEvent(') && !name.endsWith('record-event.ts'))
      .flatMap(([name, text]) => kindsIn(text).map((kind) => [kind, name] as const)),
  );
}

/** Written out where the event is, or chosen between two just before. */
function kindsIn(text: string): string[] {
  // a step of the sign-off, a name in the register and a letter have kinds too, and are no events
  const events = text.replaceAll(/(?:recordFormalAct|giveName|news\.tell)\([^;]*;/gu, '');
  const places = [...events.matchAll(/\bkind(?:: '[A-Z_]+'| = [^;]*;)/gu)].map(([place]) => place);
  return places.flatMap((place) => [...place.matchAll(/'([A-Z_]+)'/gu)].map(([, kind = '']) => kind));
}

describe('the kinds of events', () => {
  it('have words, each of them that the program writes', () => {
    const written = writtenKinds();
    const lacking = [...written].filter(([kind]) => !EVENT_KINDS.some((known) => known === kind));
    expect(lacking).toEqual([]);
  });

  it('that have words are written somewhere', () => {
    const written = writtenKinds();
    expect(EVENT_KINDS.filter((kind) => !written.has(kind))).toEqual([]);
  });
});
