import { jsonFiles, readJson } from './data.ts';
import type { ActorSeed, ActorSource } from './types.ts';

const SOURCES = 'sources.json';

/** The register of actors, current and ended, each once. */
export function loadActors(): ActorSeed[] {
  return jsonFiles('register/')
    .filter((name) => name !== SOURCES)
    .flatMap((name) => readJson<ActorSeed[]>(`register/${name}`));
}

/** What the source codes of names and sectors stand for. */
export function loadActorSources(): ActorSource[] {
  return readJson<ActorSource[]>(`register/${SOURCES}`);
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

/** The functional mail address the demo gives a body. The real ones are not known; `.example` is delivered nowhere. */
export function demoMailbox(key: string): string {
  return `registrator@${key}.example`;
}
