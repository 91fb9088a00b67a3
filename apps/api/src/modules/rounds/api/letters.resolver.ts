import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { INVITATION_MAIL, Limited } from '../../../platform/limits/index.ts';
import { DeliveryQuery } from '../queries/delivery.query.ts';
import { LetterTexts } from '../use-cases/letter-texts.ts';
import { ResendInvitation } from '../use-cases/resend-invitation.ts';
import { SetReminders } from '../use-cases/set-reminders.ts';
import { DeliveryResult, DeliveryType, LetterLanguageEnum, SaveLetterTextInputType } from './letters.types.ts';
import { RoundResult } from './round.types.ts';

/** The letters of a round: their words, when reminders go, whom they have not reached. */
@Resolver()
export class LettersResolver {
  constructor(
    private readonly delivering: DeliveryQuery,
    private readonly resending: ResendInvitation,
    private readonly reminding: SetReminders,
    private readonly texts: LetterTexts,
  ) {}

  @Query(() => DeliveryType, { nullable: true })
  @Requires('board.read')
  async delivery(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.delivering.run(caller, roundId);
  }

  @Mutation(() => DeliveryResult, {
    description: 'The invitation once more, to the same address or a corrected one; the list as sent stays as it was.',
  })
  @Requires('round.invite')
  @Limited({ person: INVITATION_MAIL })
  async resendInvitation(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('invitationId', { type: () => ID }) invitationId: string,
    @Args('address', { type: () => String }) address: string,
  ) {
    return this.resending.run(caller, invitationId, address);
  }

  @Mutation(() => RoundResult, { description: 'Days before the last one; those who have answered are not reminded.' })
  @Requires('round.invite')
  async setReminders(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('days', { type: () => [Int] }) days: number[],
  ) {
    return this.reminding.run(caller, { roundId, expectedVersion, days });
  }

  @Mutation(() => DeliveryResult)
  @Requires('round.invite')
  async saveLetterText(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveLetterTextInputType }) input: SaveLetterTextInputType,
  ) {
    const { subject, body, ...rest } = input;
    const none = (subject ?? null) === null && (body ?? null) === null;
    return this.texts.save(caller, { ...rest, text: none ? null : { subject: subject ?? '', body: body ?? '' } });
  }

  @Mutation(() => DeliveryResult, { description: 'In which languages letters are written, the first first.' })
  @Requires('round.invite')
  async setLetterLanguages(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('languages', { type: () => [LetterLanguageEnum] }) languages: Language[],
  ) {
    return this.texts.setLanguages(caller, roundId, languages);
  }
}
