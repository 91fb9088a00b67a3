import { type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import type { Caller } from '../../../platform/caller.ts';
import { contextOf, PublicError } from '../../../platform/graphql/index.ts';
import { callerAddress, Limited, Limits, limitsOf, TOO_MANY, tooMany, WRITE } from '../../../platform/limits/index.ts';
import { Refused, type Refusal } from '../../../platform/refusals.ts';

interface Asked {
  ip: string;
  caller: Caller;
  values: Readonly<Record<string, unknown>>;
}

/** Holds operations to how often they may be tried. */
@Injectable()
export class Pace {
  constructor(private readonly limits: Limits) {}

  /** A GraphQL operation: throws what reaches the person as a refusal. */
  async ofOperation(execution: ExecutionContext): Promise<void> {
    const limited = limitsOf(execution.getHandler());
    const gql = GqlExecutionContext.create(execution);
    const { caller, req, reply } = contextOf(execution);
    if (limited !== undefined) {
      const wait = await this.waitOf(limited, { ip: req.ip, caller, values: gql.getArgs() });
      if (wait > 0) {
        void reply?.header('retry-after', String(wait));
        throw new Refused(tooMany(wait));
      }
    }
    // Not a refusal but a request that failed: what is being saved is sent again, and not shown as refused.
    if (caller === null || gql.getInfo<GraphQLResolveInfo>().operation.operation !== OperationTypeNode.MUTATION) return;
    const wait = this.limits.takeHere(WRITE, caller.userId);
    if (wait === 0) return;
    void reply?.header('retry-after', String(wait));
    throw new PublicError(TOO_MANY, tooMany(wait).message);
  }

  /** A route outside GraphQL: the refusal, or null. */
  async ofRoute(
    execution: ExecutionContext,
    { ip }: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
  ): Promise<Refusal | null> {
    const limited = limitsOf(execution.getHandler());
    const wait = limited === undefined ? 0 : await this.waitOf(limited, { ip, caller, values: {} });
    if (wait === 0) return null;
    void reply.header('retry-after', String(wait));
    return tooMany(wait);
  }

  private async waitOf({ address, person, argument }: Limited, { ip, caller, values }: Asked): Promise<number> {
    const taken: [Parameters<Limits['take']>[0], string][] = [];
    if (address) taken.push([address, callerAddress(ip)]);
    if (person && caller) taken.push([person, caller.userId]);
    if (argument) taken.push([argument.limit, `${argument.name} ${String(values[argument.name])}`]);
    for (const [limit, who] of taken) {
      const wait = await this.limits.take(limit, who);
      if (wait > 0) return wait;
    }
    return 0;
  }
}
