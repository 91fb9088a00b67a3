import { Inject, Injectable } from '@nestjs/common';
import type { Comparison } from '@samsyn/documents/worker';
import type { Environment } from '../../../config/environment.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { statuteOf, VersionsQuery } from '../../drafts/index.ts';

/** Two versions as the text engine compares them. */
@Injectable()
export class VersionComparison {
  constructor(
    private readonly versions: VersionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Null where the caller may not see both. */
  async run(caller: Viewer, from: string, to: string): Promise<Omit<Comparison, 'format'> | null> {
    const [old, now] = [await this.versions.one(caller, from), await this.versions.one(caller, to)];
    if (old === null || now === null) return null;
    return {
      old: statuteOf(old),
      now: statuteOf(now),
      title: `Ändringar i ${now.title}`,
      author: this.environment.SAMSYN_AUTHORITY_NAME,
      date: now.publishedAt.toISOString(),
    };
  }
}
