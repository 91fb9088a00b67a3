import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getNamedType, GraphQLID, type GraphQLResolveInfo } from 'graphql';
import { type Observable, tap } from 'rxjs';
import { callerOfRequest, isOrdinaryNothing, rightOf } from '../../../platform/access/index.ts';
import type { Caller } from '../../../platform/caller.ts';
import { isMalformedValue } from '../../../platform/db/index.ts';
import { contextOf } from '../../../platform/graphql/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { isRefused, Refused } from '../../../platform/refusals.ts';

interface Asked {
  caller: Caller;
  operation: string;
  /** Whether an answer that is there says that the thing is not. */
  isNothing: (answer: unknown) => boolean;
}

/**
 * A line in the log for each thing that somebody with the right to the operation asked for by its name, and that was not there for them.
 * Whether it is not there at all or is somebody else's is not told, since it is not known: row-level security gives no row for either, and a
 * look past it would be the hole it is there to close. Neither who asked nor for what: see DENIED.
 */
@Injectable()
export class NotReachedInterceptor implements NestInterceptor {
  constructor(@Inject(LOG) private readonly log: Log) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const right = rightOf(execution.getHandler());
    if (right === undefined || 'publicBecause' in right) return next.handle(); // a sign-in has lines of its own
    const tell = (): void => {
      const { caller, operation } = askedIn(execution);
      if (caller !== null) securityEvent(this.log, 'NOT_REACHED', { operation, role: caller.role });
    };
    return next.handle().pipe(
      tap({
        next: (answer) => {
          if (askedIn(execution).isNothing(answer)) tell();
        },
        error: (error: unknown) => {
          if (isNotFound(error)) tell();
        },
      }),
    );
  }
}

function askedIn(execution: ExecutionContext): Asked {
  if (execution.getType<GqlContextType>() === 'graphql') {
    const info = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
    const isNothing = (answer: unknown): boolean =>
      isNotFoundValue(answer) || (answer === null && namesOne(info) && !isOrdinaryNothing(execution.getHandler()));
    return { caller: contextOf(execution).caller, operation: info.fieldName, isNothing };
  }
  const http = execution.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const isNothing = (): boolean => http.getResponse<FastifyReply>().statusCode === 404;
  return { caller: callerOfRequest(request), operation: request.routeOptions.url ?? 'none', isNothing };
}

/** Whether the operation asks for one thing: by an id, or as pages do by the name in the address. */
function namesOne({ parentType, fieldName }: GraphQLResolveInfo): boolean {
  const { args } = parentType.getFields()[fieldName] ?? { args: [] };
  return args.some(({ name, type }) => name === 'slug' || getNamedType(type) === GraphQLID);
}

const isNotFoundValue = (value: unknown): boolean =>
  isRefused(value) && value.__typename === 'Refusal' && value.code === 'NOT_FOUND';

const isNotFound = (error: unknown): boolean =>
  error instanceof Refused ? isNotFoundValue(error.value) : isMalformedValue(error);
