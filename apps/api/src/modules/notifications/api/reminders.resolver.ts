import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PublicBecause } from '../../../platform/access/index.ts';
import { ACCOUNT, Limited, LOOK, SIGN_IN } from '../../../platform/limits/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { ChooseReminders } from '../use-cases/choose-reminders.ts';
import { ReminderChoiceResult, ReminderChoiceType } from './reminders.types.ts';

const LINK = 'the link came in the reminder; whoever gets it need not have been here';

/** The page behind a reminder's link, and its buttons. */
@Resolver()
export class RemindersResolver {
  constructor(private readonly choosing: ChooseReminders) {}

  @Query(() => ReminderChoiceType, {
    nullable: true,
    description: 'Public: the page behind the link. Changes nothing.',
  })
  @PublicBecause(LINK)
  @Limited({ address: LOOK })
  async reminderChoice(@Args('token', { type: () => String }) token: string) {
    return this.choosing.read(token);
  }

  @Mutation(() => ReminderChoiceResult, { description: "Turns reminders off or on: the link's round, or all." })
  @PublicBecause(LINK)
  @Limited({ address: SIGN_IN, argument: { name: 'token', limit: ACCOUNT } })
  async chooseReminders(
    @Args('token', { type: () => String }) token: string,
    @Args('all', { type: () => Boolean }) all: boolean,
    @Args('muted', { type: () => Boolean }) muted: boolean,
  ) {
    const choice = await this.choosing.choose(token, { all, muted });
    return choice ?? refuse('LINK_UNKNOWN', 'Länken gäller inte. Kontrollera att hela adressen kom med.');
  }
}
