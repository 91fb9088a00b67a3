import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Mailer } from '../../../platform/mail/index.ts';
import { ColleagueInvitationRepository, type OpenInvitation } from '../store/colleague-invitation.repository.ts';
import { type Colleague, PeopleRepository } from '../store/people.repository.ts';

export interface ColleaguesView {
  __typename: 'Colleagues';
  people: (Colleague & { me: boolean })[];
  invitations: OpenInvitation[];
  /** Invitations go by mail; else the coordinator hands the links over. */
  mailed: boolean;
  /** The link of an invitation just made, where there is no mail server. */
  link: string | null;
}

/** Who a body's people are, for its coordinator. */
@Injectable()
export class ColleaguesQuery {
  constructor(
    private readonly people: PeopleRepository,
    private readonly invitations: ColleagueInvitationRepository,
    private readonly mailer: Mailer,
  ) {}

  async run({ organisationId, userId }: BodyCaller, link: string | null = null): Promise<ColleaguesView> {
    const [people, invitations] = await Promise.all([
      this.people.of(organisationId),
      this.invitations.openOf(organisationId),
    ]);
    const marked = people.map((person) => ({ ...person, me: person.id === userId }));
    return { __typename: 'Colleagues', people: marked, invitations, mailed: this.mailer.isConfigured, link };
  }
}
