import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { ServerKeys } from '../keys/index.ts';

/** What a letter is a row of: a letter about a round, a letter to a meeting, a reminder, or a reply. One character each: the local part of an address holds 64. */
export type LetterSort = 'l' | 'm' | 'r' | 's';

export interface Returned {
  sort: LetterSort;
  id: string;
}

const SIGNED = /\+(?<sort>[lmrs])(?<id>[0-9a-f]{32})(?<mac>[0-9a-f]{20})@/iu;
const MAC_LENGTH = 20;

/**
 * Where a letter comes back that cannot be delivered: an address of its own for each (VERP), signed, so that a notice says which letter it is
 * about and nobody makes one up. Null where the installation receives none (BOUNCE_ADDRESS).
 */
@Injectable()
export class ReturnPath {
  constructor(
    private readonly keys: ServerKeys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async of({ sort, id }: Returned): Promise<string | null> {
    const address = this.environment.BOUNCE_ADDRESS;
    if (address === undefined) return null;
    const name = `${sort}${id.replaceAll('-', '')}`;
    const [local, domain] = [address.slice(0, address.lastIndexOf('@')), address.slice(address.lastIndexOf('@') + 1)];
    return `${local}+${name}${macOf(await this.keys.derive('return-path'), name)}@${domain}`;
  }

  /** The letter of the first address among those given that is one of ours; null where none is. */
  async read(addresses: readonly string[]): Promise<Returned | null> {
    const keys = await this.keys.all('return-path');
    for (const address of addresses) {
      const { sort = '', id = '', mac = '' } = SIGNED.exec(address.toLowerCase())?.groups ?? {};
      if (id !== '' && keys.some((key) => isSame(macOf(key, `${sort}${id}`), mac)))
        return { sort: sort as LetterSort, id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-') };
    }
    return null;
  }
}

function macOf(key: Buffer, name: string): string {
  return createHmac('sha256', key).update(name).digest('hex').slice(0, MAC_LENGTH);
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
