import { Module } from '@nestjs/common';
import { ActorLoaders } from './api/actor.loaders.ts';
import { ActorResolver } from './api/actor.resolver.ts';
import { ActorParts } from './queries/actor-parts.ts';
import { FindActors } from './queries/find-actors.ts';
import { Sectors } from './queries/sectors.ts';
import { ActorRepository } from './store/actor.repository.ts';
import { ImportRegister } from './use-cases/import-register.ts';

/** The register of bodies that can be asked: names valid over time, aliases, predecessors, sectors. */
@Module({
  providers: [ActorResolver, ActorLoaders, ImportRegister, ActorParts, FindActors, Sectors, ActorRepository],
  exports: [ImportRegister],
})
export class ActorsModule {}

export { ActorFilterInput } from './api/actor.types.ts';
export { type ActorFilter, ASKED, filterValues, today } from './queries/actor-filter.ts';
export { countyName } from './queries/counties.ts';
export type { ActorRecord } from './use-cases/actor-record.ts';
export { ImportRegister } from './use-cases/import-register.ts';
