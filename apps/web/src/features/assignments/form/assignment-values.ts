import type { ActorKind, HearingWay, ReportKind } from '@samsyn/consultation';
import type { SaveAssignmentInput } from '@samsyn/contracts/assignments';
import type { Account } from '../use-account.ts';

export interface Picked {
  actorId: string;
  name: string;
}

/** An assignment as it stands in the form. `key` tells rows apart while they are moved about. */
export interface AssignmentValues {
  title: string;
  registrationNumber: string;
  source: string;
  decidedOn: string;
  /** One a line. */
  duties: string;
  parties: PartyValues[];
  reports: ReportValues[];
  roundIds: string[];
}

export interface PartyValues {
  key: string;
  name: string;
  wording: string;
  ways: HearingWay[];
  actorKind: ActorKind | '';
  each: boolean;
  named: Picked[];
}

export interface ReportValues {
  key: string;
  kind: ReportKind;
  title: string;
  dueOn: string;
  givenOn: string;
}

export const newParty = (): PartyValues => ({
  ...{ key: crypto.randomUUID(), name: '', wording: '', ways: [], actorKind: '', each: true, named: [] },
});
export const newReport = (kind: ReportKind): ReportValues => ({
  ...{ key: crypto.randomUUID(), kind, title: '', dueOn: '', givenOn: '' },
});

export function emptyValues(): AssignmentValues {
  return {
    ...{ title: '', registrationNumber: '', source: '', decidedOn: '', duties: '' },
    ...{ parties: [newParty()], reports: [newReport('FINAL_REPORT')], roundIds: [] },
  };
}

export function valuesOf(account: Account): AssignmentValues {
  const { title, registrationNumber, source, decidedOn, duties, parties, reports, rounds } = account;
  return {
    ...{ title, source, registrationNumber: registrationNumber ?? '', decidedOn: decidedOn ?? '' },
    duties: duties.join('\n'),
    parties: parties.map(({ id, name, wording, ways, actorKind, each, named }) => ({
      ...{ key: id, name, wording, each, actorKind: actorKind ?? '' },
      ...{ ways: [...ways], named: [...named] },
    })),
    reports: reports.map(({ id, kind, title: of, dueOn, givenOn }) => ({
      ...{ key: id, kind, title: of, dueOn, givenOn: givenOn ?? '' },
    })),
    roundIds: rounds.map(({ id }) => id),
  };
}

/** What the api takes; a report without a day cannot be sent. */
export function inputOf(
  values: AssignmentValues,
  place: { id: string | null; expectedVersion: number },
): SaveAssignmentInput {
  return {
    ...place,
    title: values.title,
    source: values.source,
    registrationNumber: values.registrationNumber || null,
    decidedOn: values.decidedOn || null,
    duties: values.duties.split('\n'),
    parties: values.parties.map(({ name, wording, ways, actorKind, each, named }) => ({
      ...{ name, wording, ways, each, actorKind: actorKind || null },
      actorIds: named.map(({ actorId }) => actorId),
    })),
    reports: values.reports.map(({ kind, title, dueOn, givenOn }) => ({
      kind,
      title,
      dueOn,
      givenOn: givenOn || null,
    })),
    roundIds: values.roundIds,
  };
}
