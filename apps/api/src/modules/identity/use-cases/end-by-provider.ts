import { Inject, Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { LogoutTokens } from '../broker/logout-token.ts';
import { OidcRefused } from '../broker/oidc-refused.ts';
import { LogoutTokenRepository } from '../store/logout-token.repository.ts';
import { Sessions } from '../store/sessions.ts';
import { hashOf } from '../store/token.ts';

/** The provider says that somebody is signed out, or is one of its people no longer: the sessions that came of it end. */
@Injectable()
export class EndByProvider {
  constructor(
    private readonly tokens: LogoutTokens,
    private readonly used: LogoutTokenRepository,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Throws OidcRefused when the token is not one. That there was nothing to end is no fault. */
  async run(token: string): Promise<void> {
    const { issuer, tokenId, ...whose } = await this.tokens.read(token);
    await this.unitOfWork.inTransaction(DOOR, async (tx) => {
      if (!(await this.used.use(tx, hashOf(`${issuer} ${tokenId}`))))
        throw new OidcRefused('OIDC_TOKEN', 'used before');
      const sessions = await this.sessions.endByProvider(tx, { issuer, ...whose });
      tx.afterCommit(() => securityEvent(this.log, 'ENDED_BY_PROVIDER', { sessions }));
    });
  }
}
