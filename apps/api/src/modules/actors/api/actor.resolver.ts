import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../../platform/caller.ts';
import { CurrentViewer, type GraphqlContext } from '../../../platform/graphql/index.ts';
import { Requires } from '../../../platform/access/index.ts';
import type { ActorNameView, ActorRelationView, ActorSectorView } from '../queries/actor-parts.ts';
import { COUNTIES } from '../queries/counties.ts';
import { type ActorPage, type ActorView, FindActors } from '../queries/find-actors.ts';
import { Sectors, type SectorView } from '../queries/sectors.ts';
import { ActorLoaders } from './actor.loaders.ts';
import {
  ActorConnectionType,
  ActorFilterInput,
  ActorNameType,
  ActorRelationType,
  ActorSectorType,
  ActorType,
  CountySummaryType,
  SectorSummaryType,
} from './actor.types.ts';

type Relation = Omit<ActorRelationView, 'otherId'>;

@Resolver(() => ActorType)
export class ActorResolver {
  constructor(
    private readonly actorsFound: FindActors,
    private readonly sectorList: Sectors,
    private readonly loaders: ActorLoaders,
  ) {}

  @Query(() => ActorConnectionType)
  @Requires('actor.read')
  async actors(
    @CurrentViewer() caller: Viewer,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('filter', { type: () => ActorFilterInput, nullable: true }) filter?: ActorFilterInput | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ActorPage> {
    return this.actorsFound.run(caller, filter ?? {}, first, after ?? null);
  }

  @Query(() => ActorType, { nullable: true })
  @Requires('actor.read')
  async actor(@CurrentViewer() caller: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ActorView | null> {
    return this.actorsFound.one(caller, id);
  }

  @Query(() => [SectorSummaryType])
  @Requires('actor.read')
  async sectors(@CurrentViewer() caller: Viewer): Promise<SectorView[]> {
    return this.sectorList.run(caller);
  }

  @Query(() => [CountySummaryType])
  @Requires('actor.read')
  counties(): readonly CountySummaryType[] {
    return COUNTIES;
  }

  @ResolveField('names', () => [ActorNameType])
  async names(@Parent() { id }: ActorView, @Context() context: GraphqlContext): Promise<ActorNameView[]> {
    return this.loaders.names.rowsOf(context, id);
  }

  @ResolveField('sectors', () => [ActorSectorType])
  async sectorsOf(@Parent() { id }: ActorView, @Context() context: GraphqlContext): Promise<ActorSectorView[]> {
    return this.loaders.sectors.rowsOf(context, id);
  }

  @ResolveField('predecessors', () => [ActorRelationType])
  async predecessors(@Parent() { id }: ActorView, @Context() context: GraphqlContext): Promise<Relation[]> {
    return (await this.loaders.predecessors.rowsOf(context, id)).map(toOther);
  }

  @ResolveField('successors', () => [ActorRelationType])
  async successors(@Parent() { id }: ActorView, @Context() context: GraphqlContext): Promise<Relation[]> {
    return (await this.loaders.successors.rowsOf(context, id)).map(toOther);
  }
}

function toOther({ otherId, ...relation }: ActorRelationView): Relation {
  return { ...relation, actorId: otherId };
}
