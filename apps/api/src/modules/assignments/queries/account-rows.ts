import type { ActorKind, HearingWay, ReportKind } from '@samsyn/consultation';
import type { AccountView, AskedView, ContactView, RoundOfView } from './account-view.ts';

export type AssignmentRow = Pick<
  AccountView,
  | 'id'
  | 'version'
  | 'registrationNumber'
  | 'title'
  | 'source'
  | 'decidedOn'
  | 'duties'
  | 'namesOn'
  | 'today'
  | 'updatedAt'
  | 'updatedBy'
>;

/** What the account is made of, as the rows give it. */
export interface AccountRows {
  assignment: AssignmentRow;
  reports: { id: string; kind: ReportKind; title: string; dueOn: string; givenOn: string | null }[];
  parties: {
    id: string;
    name: string;
    wording: string;
    ways: HearingWay[];
    actorKind: ActorKind | null;
    each: boolean;
    actorIds: string[];
  }[];
  members: { partyId: string; actorId: string }[];
  rounds: RoundOfView[];
  asked: (Omit<AskedView, 'stance'> & { actorId: string; overallStance: AskedView['stance'] })[];
  contacts: Omit<ContactView, 'actors'>[];
  contactActors: { contactId: string; actorId: string; name: string }[];
  /** In the order in which they are listed. */
  names: { actorId: string; name: string; nameNow: string }[];
}
