import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicBecause } from '../access/index.ts';
import { Readiness } from '../db/index.ts';

/** For who keeps the service running: whether the process lives, and whether it can work. Says nothing of content. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @PublicBecause('a watchdog has no session')
  @Get('livez')
  live(): object {
    return { status: 'ok' };
  }

  @PublicBecause('a load balancer has no session')
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const missing = await this.readiness.missing();
    if (missing.length > 0) reply.code(503).header('retry-after', '2');
    return missing.length === 0 ? { status: 'ok' } : { status: 'not ready', missing };
  }
}
