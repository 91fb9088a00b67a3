import type { StatedDecision } from '@samsyn/consultation';
import type { Decision } from './decision.ts';

/** What stands in the fields: words and days as they are typed. */
export interface DecisionValues {
  versionId: string;
  content: string;
  decidedOn: string;
  decider: string;
  reportingOfficer: string;
  /** One a line. */
  participants: string;
  publishedOn: string;
  seriesNumber: string;
  inForceOn: string;
  latePrintReason: string;
}

/** The decision on record, or an empty form about the newest version. */
export function valuesOf({ records, versions }: Decision): DecisionValues {
  const [latest] = records;
  if (latest === undefined)
    return {
      ...{ versionId: versions.at(-1)?.id ?? '', content: '', decidedOn: '', decider: '', reportingOfficer: '' },
      ...{ participants: '', publishedOn: '', seriesNumber: '', inForceOn: '', latePrintReason: '' },
    };
  const { versionId, content, decidedOn, decider, reportingOfficer, seriesNumber, inForceOn, latePrintReason } = latest;
  return {
    ...{ versionId, content, decidedOn, decider, reportingOfficer, seriesNumber, inForceOn, latePrintReason },
    ...{ participants: latest.participants.join('\n'), publishedOn: latest.publishedOn ?? '' },
  };
}

const day = (typed: string): string | null => (typed === '' ? null : typed);

/** What is sent of it. */
export function statedOf(values: DecisionValues): StatedDecision {
  const participants = values.participants.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const { decidedOn, publishedOn, inForceOn } = values;
  return {
    ...values,
    ...{ participants, decidedOn: day(decidedOn), publishedOn: day(publishedOn), inForceOn: day(inForceOn) },
  };
}
