import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { ServerKeys } from '../../../platform/keys/index.ts';

/** Whose reminders of what a link turns off. */
export interface MuteScope {
  organisationId: string;
  /** The reminder it stood in, by which the addressee is known. */
  mailId: string;
  /** Null: all rounds. */
  roundId: string | null;
}

const TOKEN = /^(?<organisation>[0-9a-f]{32})(?<mail>[0-9a-f]{32})(?<round>[0-9a-f]{32})?_(?<mac>[\w-]{43})$/u;

/** Links that turn reminders off without a sign-in: ids, signed. They say nothing to who reads them, and open nothing else. */
@Injectable()
export class MuteLinks {
  constructor(
    private readonly keys: ServerKeys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async token({ organisationId, mailId, roundId }: MuteScope): Promise<string> {
    const name = [organisationId, mailId, roundId ?? ''].join('').replaceAll('-', '');
    return `${name}_${sign(await this.keys.derive('reminder-mute'), name)}`;
  }

  /** The page with the buttons. What stands after # is sent to nobody who only looks at the address. */
  page(token: string): string {
    return `${this.environment.PUBLIC_URL}/paminnelser#${token}`;
  }

  /** Where a mail program turns them off itself, with a POST (RFC 8058). */
  oneClick(token: string): string {
    return `${this.environment.PUBLIC_URL}/paminnelser/av?nyckel=${token}`;
  }

  async read(token: string): Promise<MuteScope | null> {
    const { organisation = '', mail = '', round = '', mac = '' } = TOKEN.exec(token)?.groups ?? {};
    if (mac === '') return null;
    const keys = await this.keys.all('reminder-mute');
    const [name, given] = [`${organisation}${mail}${round}`, Buffer.from(mac)];
    if (!keys.some((key) => timingSafeEqual(Buffer.from(sign(key, name)), given))) return null;
    return { organisationId: dashed(organisation), mailId: dashed(mail), roundId: round === '' ? null : dashed(round) };
  }
}

const sign = (key: Buffer, name: string): string => createHmac('sha256', key).update(name).digest('base64url');
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
