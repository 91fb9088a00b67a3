import { Global, Module } from '@nestjs/common';
import { CALLER_SOURCE } from '../../platform/graphql/index.ts';
import { BackChannelController } from './api/back-channel.controller.ts';
import { IdentityResolver } from './api/identity.resolver.ts';
import { OidcController } from './api/oidc.controller.ts';
import { OwnSessionsResolver } from './api/own-sessions.resolver.ts';
import { SessionBrowser } from './api/session-browser.ts';
import { SessionResolver } from './api/session.resolver.ts';
import { Broker } from './broker/broker.ts';
import { LogoutTokens } from './broker/logout-token.ts';
import { PEOPLE } from './people.providers.ts';
import { BodyPeople } from './queries/body-people.ts';
import { Standings } from './queries/standing.ts';
import { DemoSignIns } from './queries/demo-sign-ins.ts';
import { InvitationPreviewQuery } from './queries/invitation-preview.ts';
import { OwnSessions } from './queries/own-sessions.ts';
import { PersonAddress } from './queries/person-address.ts';
import { ViewerQuery } from './queries/viewer.ts';
import { Sessions } from './store/sessions.ts';
import { InvitationTokenRepository } from './store/invitation-token.repository.ts';
import { LogoutTokenRepository } from './store/logout-token.repository.ts';
import { OidcAttemptRepository } from './store/oidc-attempt.repository.ts';
import { OpeningRepository } from './store/opening.repository.ts';
import { ProvidedUserRepository } from './store/provided-user.repository.ts';
import { SessionRepository } from './store/session.repository.ts';
import { UserRepository } from './store/user.repository.ts';
import { AcceptInvitation } from './use-cases/accept-invitation.ts';
import { EndByProvider } from './use-cases/end-by-provider.ts';
import { EndSessions } from './use-cases/end-sessions.ts';
import { FinishOidc } from './use-cases/finish-oidc.ts';
import { InvitationLinks } from './use-cases/invitation-links.ts';
import { KeepSession } from './use-cases/keep-session.ts';
import { SaveDemoUser } from './use-cases/save-demo-user.ts';
import { SignInDemo } from './use-cases/sign-in-demo.ts';
import { SignOut } from './use-cases/sign-out.ts';
import { StartOidc } from './use-cases/start-oidc.ts';

/** Who somebody is: sessions, sign-ins at the provider, invitation links, the demonstration's sign-ins. Global, since every request asks who it comes from. */
@Global()
@Module({
  controllers: [OidcController, BackChannelController],
  providers: [
    { provide: CALLER_SOURCE, useExisting: Sessions },
    IdentityResolver,
    SessionResolver,
    SessionBrowser,
    OwnSessionsResolver,
    OwnSessions,
    KeepSession,
    EndSessions,
    AcceptInvitation,
    Broker,
    LogoutTokens,
    EndByProvider,
    FinishOidc,
    StartOidc,
    SaveDemoUser,
    SignInDemo,
    SignOut,
    DemoSignIns,
    InvitationPreviewQuery,
    BodyPeople,
    PersonAddress,
    ViewerQuery,
    InvitationTokenRepository,
    LogoutTokenRepository,
    OidcAttemptRepository,
    OpeningRepository,
    ProvidedUserRepository,
    SessionRepository,
    UserRepository,
    InvitationLinks,
    Sessions,
    ...PEOPLE,
  ],
  exports: [CALLER_SOURCE, BodyPeople, Standings, InvitationLinks, PersonAddress, SaveDemoUser],
})
export class IdentityModule {}

export { InvitationLinks, type IssuedLink } from './use-cases/invitation-links.ts';
export { SaveDemoUser } from './use-cases/save-demo-user.ts';
export { BodyPeople, type BodyPerson } from './queries/body-people.ts';
export { PersonAddress } from './queries/person-address.ts';
export { Standings, type StandingNow } from './queries/standing.ts';
export { BodyPersonType } from './api/delegation.types.ts';
