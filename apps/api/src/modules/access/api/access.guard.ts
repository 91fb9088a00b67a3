import { type CanActivate, type ExecutionContext, HttpException, Inject, Injectable } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { may } from '@samsyn/consultation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { Environment } from '../../../config/environment.ts';
import { noteAdmitted, noteCaller, rightOf } from '../../../platform/access/index.ts';
import type { Caller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { CALLER_SOURCE, type CallerSource, contextOf } from '../../../platform/graphql/index.ts';
import { refusal, sessionTokenOf } from '../../../platform/http/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { notFound, notSignedIn, Refused, type Refusal } from '../../../platform/refusals.ts';
import { Pace } from './pace.ts';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, TOO_MANY: 429 };

/**
 * Stands before every operation, of GraphQL and of HTTP: what has neither a permission nor a reason to be public is open to nobody.
 * One who is signed in but lacks the permission is told what one is told who asks for a thing that is not there. Who may, may not too often.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(CALLER_SOURCE) private readonly callers: CallerSource,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly pace: Pace,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<GqlContextType>() === 'graphql') {
      const context = contextOf(execution);
      const refused = this.refusalFor(execution, context.caller);
      if (refused !== null) throw new Refused(refused);
      const { fieldName } = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
      admit(context, execution, context.caller, fieldName);
      await this.pace.ofOperation(execution);
      return true;
    }
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.callers.callerOf(sessionTokenOf(request.headers.cookie, this.environment));
    noteCaller(request, caller);
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const refused = this.refusalFor(execution, caller) ?? (await this.pace.ofRoute(execution, request, reply, caller));
    if (refused !== null) throw httpError(refused);
    admit(request, execution, caller, request.routeOptions.url ?? 'none');
    return true;
  }

  private refusalFor(execution: ExecutionContext, caller: Caller): Refusal | null {
    const right = rightOf(execution.getHandler());
    if (right === undefined) return notFound();
    if ('publicBecause' in right || may(caller, right.permission)) return null;
    securityEvent(this.log, 'DENIED', { right: right.permission, role: caller?.role ?? 'none' });
    return caller === null ? notSignedIn() : notFound();
  }
}

// A sign-in, open to all, has lines of its own.
function admit(on: object, execution: ExecutionContext, caller: Caller, operation: string): void {
  const handler = execution.getHandler();
  const right = rightOf(handler);
  if (caller !== null && right !== undefined && 'permission' in right) noteAdmitted(on, { caller, operation, handler });
}

function httpError({ code, message }: Refusal): HttpException {
  return new HttpException(refusal(code, message), STATUS[code] ?? 404);
}
