import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../../platform/graphql/index.ts';
import { PublicBecause } from '../../../platform/access/index.ts';
import { Limited, LOOK } from '../../../platform/limits/index.ts';
import { type DemoSignIn, DemoSignIns } from '../queries/demo-sign-ins.ts';
import { type InvitationPreview, InvitationPreviewQuery } from '../queries/invitation-preview.ts';
import { ViewerQuery, type ViewerView } from '../queries/viewer.ts';
import { DemoSignInType, InvitationPreviewType, ViewerType } from './identity.types.ts';
import { SessionBrowser } from './session-browser.ts';

/** Who is signed in, and what may be seen before anybody is. */
@Resolver()
export class IdentityResolver {
  constructor(
    private readonly viewers: ViewerQuery,
    private readonly demos: DemoSignIns,
    private readonly invitations: InvitationPreviewQuery,
    private readonly browser: SessionBrowser,
  ) {}

  @Query(() => ViewerType, {
    nullable: true,
    description: 'The person signed in, or null. Public: the page must know whether to show the sign-in.',
  })
  @PublicBecause('the page must know whether to show the sign-in')
  async viewer(@Context() context: GraphqlContext): Promise<ViewerView | null> {
    return this.viewers.run(this.browser.tokenIn(context));
  }

  @Query(() => [DemoSignInType], { description: 'Empty unless the demo flag is set. Public.' })
  @PublicBecause('nobody is signed in where a sign-in is chosen')
  async demoSignIns(): Promise<DemoSignIn[]> {
    return this.demos.run();
  }

  @Query(() => InvitationPreviewType, {
    nullable: true,
    description: 'Public: the page behind the link. Consumes nothing.',
  })
  @PublicBecause('the link is the key; who holds it is not signed in yet')
  @Limited({ address: LOOK })
  async invitation(@Args('token', { type: () => String }) token: string): Promise<InvitationPreview | null> {
    return this.invitations.run(token);
  }
}
