import type {
  ActorKind,
  BoardState,
  ContactKind,
  GapKind,
  HearingWay,
  ReportKind,
  ReportState,
  RoundState,
  Stance,
  Standing,
} from '@samsyn/consultation';

/** An assignment with everything that hangs on it. Days are ISO. */
export interface AccountView {
  __typename: 'AssignmentAccount';
  id: string;
  version: number;
  registrationNumber: string | null;
  title: string;
  source: string;
  decidedOn: string | null;
  duties: string[];
  /** The day whose names the bodies bear here: that of the decision, else of the first report. */
  namesOn: string;
  today: string;
  reports: ReportView[];
  parties: PartyView[];
  /** Bodies that were asked or met although the assignment does not name them. */
  others: HeardView[];
  rounds: RoundOfView[];
  contacts: ContactView[];
  /** What is missing before the next report; nothing is once all have been given. */
  missing: GapView[];
  updatedAt: Date;
  updatedBy: string;
  mayWrite: boolean;
}

export interface ReportView {
  id: string;
  kind: ReportKind;
  title: string;
  dueOn: string;
  givenOn: string | null;
  state: ReportState;
  /** Whole days from today to the day it is due; negative when that has been. */
  daysLeft: number;
}

export interface PartyView {
  id: string;
  name: string;
  wording: string;
  ways: HearingWay[];
  actorKind: ActorKind | null;
  each: boolean;
  /** The bodies that are named one by one. */
  named: { actorId: string; name: string }[];
  members: number;
  standings: WayStandingView[];
  /** Of a group in which each is to be heard all, else those with whom something has been done. */
  actors: HeardView[];
}

export interface WayStandingView {
  way: HearingWay;
  enough: boolean;
  counts: { standing: Standing; bodies: number }[];
}

export interface HeardView {
  actorId: string;
  name: string;
  /** What it is called today, where that is something else. */
  nameNow: string | null;
  standings: { way: HearingWay; standing: Standing }[];
  rounds: AskedView[];
  contacts: ContactRefView[];
}

export interface AskedView {
  roundId: string;
  /** As the invitation bore it. */
  name: string;
  sentAt: Date;
  openedAt: Date | null;
  receivedAt: Date | null;
  late: boolean;
  state: BoardState;
  stance: Stance | null;
}

export interface ContactRefView {
  contactId: string;
  /** As it was valid on the day of the contact. */
  name: string;
}

export interface RoundOfView {
  id: string;
  slug: string;
  title: string;
  registrationNumber: string;
  state: RoundState;
  deadline: Date;
  openedAt: Date | null;
  versionLabel: string;
  invited: number;
  answered: number;
}

export interface ContactView {
  id: string;
  version: number;
  kind: ContactKind;
  heldOn: string;
  planned: boolean;
  /** Kept as a meeting, with a page of its own. */
  isMeeting: boolean;
  about: string;
  outcome: string;
  versionId: string | null;
  versionLabel: string | null;
  actors: { actorId: string; name: string }[];
  updatedBy: string;
}

export interface GapView {
  kind: GapKind;
  partyId: string | null;
  /** The party, or what the contact was about. */
  about: string;
  way: HearingWay | null;
  bodies: number;
  /** The first of them by name. */
  names: string[];
  contactId: string | null;
}
