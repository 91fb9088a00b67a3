import { Injectable } from '@nestjs/common';
import type { Comparison } from '@samsyn/documents/worker';
import type { Viewer } from '../../../platform/caller.ts';
import { VersionPairs, type VersionPairView } from '../../revisions/index.ts';

/** Two versions as the text engine compares them, with what a file says of itself. */
@Injectable()
export class VersionComparison {
  constructor(private readonly pairs: VersionPairs) {}

  /** Null where the caller may not see both. */
  async run(caller: Viewer, from: string, to: string): Promise<Omit<Comparison, 'format'> | null> {
    const found = await this.pairs.run(caller, from, to);
    if (found === null) return null;
    const { pair, to: now } = found;
    return {
      ...pair,
      title: `Ändringar i ${now.title}`,
      author: pair.authority,
      date: now.publishedAt.toISOString(),
      lead: leadOf(found),
    };
  }
}

const day = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

/** What is compared with what, and what nobody has confirmed. */
function leadOf({ from, to, isSameRegulation, unconfirmed }: VersionPairView): string[] {
  const named = ({ number, publishedAt }: VersionPairView['from']): string =>
    `version ${number}, publicerad ${day(publishedAt)}`;
  const what = isSameRegulation
    ? `${to.title}: ${named(to)}, jämförd med ${named(from)}.`
    : `${to.title} (${named(to)}) jämförd med ${from.title} (${named(from)}).`;
  const steps = unconfirmed.map(({ fromNumber, toNumber }) => `från version ${fromNumber} till ${toNumber}`).join(', ');
  if (!isSameRegulation) return [what, 'Jämförelsen är gjord av texten själv och är inte bekräftad av någon.'];
  return steps === ''
    ? [what]
    : [
        what,
        `Ingen har bekräftat vad som hände med bestämmelserna ${steps}: där är jämförelsen gjord av texten själv.`,
      ];
}
