import { Injectable } from '@nestjs/common';
import { RowLoader } from '../../../platform/graphql/index.ts';
import {
  type ActorNameView,
  ActorParts,
  type ActorRelationView,
  type ActorSectorView,
} from '../queries/actor-parts.ts';

/** What a body's page asks for besides the body itself. */
@Injectable()
export class ActorLoaders {
  readonly names: RowLoader<ActorNameView>;
  readonly sectors: RowLoader<ActorSectorView>;
  readonly predecessors: RowLoader<ActorRelationView>;
  readonly successors: RowLoader<ActorRelationView>;

  constructor(parts: ActorParts) {
    const owner = ({ actorId }: { actorId: string }): string => actorId;
    this.names = new RowLoader(async (caller, ids) => parts.names(caller, ids), owner);
    this.sectors = new RowLoader(async (caller, ids) => parts.sectors(caller, ids), owner);
    this.predecessors = new RowLoader(async (caller, ids) => parts.predecessors(caller, ids), owner);
    this.successors = new RowLoader(async (caller, ids) => parts.successors(caller, ids), owner);
  }
}
