import { Injectable } from '@nestjs/common';
import { may, type Role } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { BodyPeople } from '../../identity/index.ts';
import { orderOf, roundOrders, type OrderRow, type RoundOrderRow } from '../store/order.store.ts';

export interface SigningOrderView extends OrderRow {
  __typename: 'SigningOrder';
  rounds: RoundOrderRow[];
  signatories: string[];
  mayChange: boolean;
}

/** How the body decides, for all of it. */
@Injectable()
export class SigningOrderQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: BodyPeople,
  ) {}

  async run(caller: BodyCaller): Promise<SigningOrderView> {
    const people = await this.people.of(caller.organisationId);
    const isSignatory = ({ role }: { role: Role }): boolean => role === 'SIGNATORY';
    return this.db.inTransaction(caller, async (tx) => ({
      __typename: 'SigningOrder' as const,
      ...(await orderOf(tx)),
      rounds: await roundOrders(tx),
      signatories: people.filter(isSignatory).map(({ name }) => name),
      mayChange: may(caller, 'signing.order'),
    }));
  }
}
