import { Injectable } from '@nestjs/common';
import { may } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type Delegation, DelegationRepository } from '../store/delegation.repository.ts';
import { BodyPeople, type BodyPerson } from './body-people.ts';

export interface DelegationView extends Delegation {
  roundTitle: string | null;
  /** The caller may end it. */
  mayEnd: boolean;
}

export interface DelegationsView {
  __typename: 'Delegations';
  people: BodyPerson[];
  delegations: DelegationView[];
}

/** A body's delegations and the people they can be given to. */
@Injectable()
export class DelegationsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: DelegationRepository,
    private readonly people: BodyPeople,
  ) {}

  async run(caller: BodyCaller): Promise<DelegationsView> {
    const [people, delegations] = await Promise.all([
      this.people.of(caller.organisationId),
      this.delegations.of(caller.organisationId),
    ]);
    const titles = await this.titles(caller, delegations);
    return {
      __typename: 'Delegations',
      people: people.filter(({ id, role }) => id !== caller.userId && role !== 'READER'),
      delegations: delegations.map((one) => ({
        ...one,
        roundTitle: titles.get(one.roundId ?? '') ?? null,
        mayEnd: one.endedAt === null && mayEnd(caller, one),
      })),
    };
  }

  /** What the rounds are called, as far as the body may know. */
  private async titles(caller: BodyCaller, delegations: readonly Delegation[]): Promise<Map<string, string>> {
    const ids = [...new Set(delegations.flatMap(({ roundId }) => roundId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.read<{ id: string; title: string }>(
      caller,
      'SELECT round_id AS id, title FROM office.round_front WHERE round_id = ANY($1::uuid[])',
      [ids],
      'delegation-rounds',
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}

/** Who gave it, and a coordinator, so that nobody's absence keeps it alive. */
export function mayEnd(caller: BodyCaller, { givenBy }: Pick<Delegation, 'givenBy'>): boolean {
  return may(caller, 'delegation.end') && (givenBy === caller.userId || caller.role === 'COORDINATOR');
}
