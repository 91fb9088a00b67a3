import { readFileSync, readdirSync } from 'node:fs';
import type { ActorSeed, ActorSource } from './types.ts';

// The same relative way from src/register (tests) and from dist/register (the built program).
const DATA = new URL('../../register/', import.meta.url);
const SOURCES = 'sources.json';

/** The register of actors that comes with Samsyn, current and ended, each once. */
export function loadActors(): ActorSeed[] {
  return readdirSync(DATA)
    .filter((name) => name.endsWith('.json') && name !== SOURCES)
    .sort()
    .flatMap((name) => readJson<ActorSeed[]>(name));
}

/** What the source codes of names and sectors stand for. */
export function loadActorSources(): ActorSource[] {
  return readJson<ActorSource[]>(SOURCES);
}

/** The official name on a day (ISO), undefined when the body had none that is known. */
export function officialNameOn(actor: ActorSeed, day: string): string | undefined {
  return actor.names.find(
    (n) => n.kind === 'OFFICIAL' && (n.validFrom ?? '') <= day && day <= (n.validTo ?? '9999-12-31'),
  )?.name;
}

/** True for the 290 bodies that are municipalities in law, Region Gotland among them. */
export function isMunicipality(actor: ActorSeed): boolean {
  return actor.municipalityCode !== undefined;
}

/** The shape is the files' promise; the spec beside checks it. */
function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as T;
}
