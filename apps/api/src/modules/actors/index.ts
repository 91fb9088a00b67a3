import { Module } from '@nestjs/common';
import { ActorChangesResolver } from './api/actor-changes.resolver.ts';
import { ActorLoaders } from './api/actor.loaders.ts';
import { ActorResolver } from './api/actor.resolver.ts';
import { TableFileController } from './api/table-file.controller.ts';
import { ListImport } from './queries/list-import.ts';
import { RegisterImportResolver } from './api/register-import.resolver.ts';
import { ActorParts } from './queries/actor-parts.ts';
import { FindActors } from './queries/find-actors.ts';
import { KnownActors } from './queries/known-actors.ts';
import { Sectors } from './queries/sectors.ts';
import { ActorRepository } from './store/actor.repository.ts';
import { ChangeActor } from './use-cases/change-actor.ts';
import { ImportFile } from './use-cases/import-file.ts';
import { ImportRegister } from './use-cases/import-register.ts';

/** The register of bodies that can be asked: names valid over time, aliases, predecessors, sectors. */
@Module({
  controllers: [TableFileController],
  providers: [
    ListImport,
    RegisterImportResolver,
    ImportFile,
    KnownActors,
    ActorChangesResolver,
    ChangeActor,
    ActorResolver,
    ActorLoaders,
    ImportRegister,
    ActorParts,
    FindActors,
    Sectors,
    ActorRepository,
  ],
  exports: [ImportRegister, KnownActors],
})
export class ActorsModule {}

export { ActorFilterInput } from './api/actor.types.ts';
export { type ActorFilter, ASKED, filterValues, today } from './queries/actor-filter.ts';
export { KnownActors, type RegisterRow } from './queries/known-actors.ts';
export { countyName } from './queries/counties.ts';
export type { ActorRecord } from './use-cases/actor-record.ts';
export { ImportRegister } from './use-cases/import-register.ts';
