import { Injectable } from '@nestjs/common';
import { type SessionTimes, Sessions } from '../store/sessions.ts';

/** Says that a person is still at a session, so that it does not end for being idle. */
@Injectable()
export class KeepSession {
  constructor(private readonly sessions: Sessions) {}

  async run(token: string | undefined): Promise<SessionTimes | null> {
    return token === undefined ? null : this.sessions.keep(token);
  }
}
