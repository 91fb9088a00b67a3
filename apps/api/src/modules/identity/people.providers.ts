import type { Provider } from '@nestjs/common';
import { AccountBrowser } from './api/account-browser.ts';
import { AccountResolver } from './api/account.resolver.ts';
import { CodeResolver } from './api/code.resolver.ts';
import { ColleagueInvitationResolver } from './api/colleague-invitation.resolver.ts';
import { ColleagueResolver } from './api/colleague.resolver.ts';
import { DelegationResolver } from './api/delegation.resolver.ts';
import { LinkBrowser } from './api/link-browser.ts';
import { PasskeyResolver } from './api/passkey.resolver.ts';
import { AccountQuery } from './queries/account.ts';
import { ColleagueInvitationPreviewQuery } from './queries/colleague-invitation-preview.ts';
import { ColleagueHistory } from './queries/colleague-history.ts';
import { ColleaguesQuery } from './queries/colleagues.ts';
import { DelegationsQuery } from './queries/delegations.ts';
import { Standings } from './queries/standing.ts';
import { AccountRepository } from './store/account.repository.ts';
import { ColleagueInvitationRepository } from './store/colleague-invitation.repository.ts';
import { DelegationRepository } from './store/delegation.repository.ts';
import { EmailCodeRepository } from './store/email-code.repository.ts';
import { LetterRepository } from './store/letter.repository.ts';
import { PasskeyChallengeRepository } from './store/passkey-challenge.repository.ts';
import { PasskeyRepository } from './store/passkey.repository.ts';
import { PeopleRepository } from './store/people.repository.ts';
import { AcceptColleagueInvitation } from './use-cases/accept-colleague-invitation.ts';
import { ChangeAccount } from './use-cases/change-account.ts';
import { ChangeColleague } from './use-cases/change-colleague.ts';
import { CheckCode } from './use-cases/check-code.ts';
import { ColleagueLinks } from './use-cases/colleague-links.ts';
import { DelegateSigning } from './use-cases/delegate-signing.ts';
import { InviteColleague } from './use-cases/invite-colleague.ts';
import { InvitedCoordinator } from './use-cases/invited-coordinator.ts';
import { MailboxCode } from './use-cases/mailbox-code.ts';
import { MailCode } from './use-cases/mail-code.ts';
import { MailLetter } from './use-cases/mail-letter.ts';
import { PasskeyCeremony } from './use-cases/passkey-ceremony.ts';
import { Passkeys } from './use-cases/passkeys.ts';
import { RecordOpening } from './use-cases/record-opening.ts';
import { RequestCode } from './use-cases/request-code.ts';
import { SignInByCode } from './use-cases/sign-in-by-code.ts';
import { SignInByPasskey } from './use-cases/sign-in-by-passkey.ts';

/** Identity without a provider of sign-ins: accounts, codes by mail, passkeys, and a body's own people. */
export const PEOPLE: Provider[] = [
  AccountBrowser,
  AccountResolver,
  CodeResolver,
  ColleagueInvitationResolver,
  ColleagueResolver,
  DelegationResolver,
  LinkBrowser,
  PasskeyResolver,
  AccountQuery,
  ColleagueInvitationPreviewQuery,
  ColleagueHistory,
  ColleaguesQuery,
  DelegationsQuery,
  Standings,
  AccountRepository,
  ColleagueInvitationRepository,
  DelegationRepository,
  EmailCodeRepository,
  LetterRepository,
  PasskeyChallengeRepository,
  PasskeyRepository,
  PeopleRepository,
  AcceptColleagueInvitation,
  ChangeAccount,
  ChangeColleague,
  CheckCode,
  ColleagueLinks,
  DelegateSigning,
  InviteColleague,
  InvitedCoordinator,
  MailboxCode,
  MailCode,
  MailLetter,
  PasskeyCeremony,
  Passkeys,
  RecordOpening,
  RequestCode,
  SignInByCode,
  SignInByPasskey,
];
