import { assignmentWords, labels } from '@samsyn/consultation';
import type { AccountBody, AccountParty, AccountStep, AssignmentAccount } from '@samsyn/documents';
import type { AccountView, HeardView, PartyView } from '../../assignments/index.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
const dayOf = (moment: Date | null): string => (moment === null ? '' : DAY.format(moment));

/** The account in the words of record, Swedish, the same as on the page. */
export function accountData(account: AccountView, authority: string, now: Date): AssignmentAccount {
  const words = assignmentWords('sv');
  const { others } = account;
  const beside = { name: 'Hörda därutöver', wording: '', ways: [], unlisted: 0 };
  return {
    title: account.title,
    registrationNumber: account.registrationNumber ?? '',
    source: account.source,
    authority,
    generatedAt: now.toISOString(),
    namesOn: account.namesOn,
    duties: account.duties,
    reports: account.reports.map(({ kind, title, dueOn, givenOn, state }) => ({
      ...{ kind: words.reportKind[kind], title, dueOn, givenOn: givenOn ?? '' },
      state: words.reportState[state],
    })),
    parties: [
      ...account.parties.map((party) => partyOf(party, account)),
      ...(others.length === 0 ? [] : [{ ...beside, bodies: others.map((body) => bodyOf(body, account)) }]),
    ],
    rounds: account.rounds.map((round) => ({
      ...{ title: round.title, registrationNumber: round.registrationNumber, version: round.versionLabel },
      state: labels('sv').roundState[round.state],
      deadline: dayOf(round.deadline),
      answers: `${round.answered} av ${round.invited}`,
    })),
    missing: account.missing.map(({ kind, about, way, names, bodies }) => ({
      about,
      way: way === null ? '' : words.way[way],
      words: [words.gap[kind], listed(names, bodies)].filter((part) => part !== '').join(': '),
    })),
  };
}

function listed(names: readonly string[], bodies: number): string {
  const rest = bodies - names.length;
  return names.join(', ') + (rest > 0 ? ` och ${rest} till` : '');
}

function partyOf(party: PartyView, account: AccountView): AccountParty {
  const words = assignmentWords('sv');
  return {
    name: party.name,
    wording: party.wording,
    ways: party.standings.map(({ way, enough, counts }) => ({
      way: words.way[way],
      met: enough ? 'Uppfyllt' : 'Återstår',
      counts: counts.map(({ standing, bodies }) => `${words.standing[standing]}: ${bodies}`).join(' · '),
    })),
    bodies: party.actors.map((body) => ({ ...bodyOf(body, account), missing: missingOf(body, party, account) })),
    unlisted: party.members - party.actors.length,
  };
}

/** In which ways the body itself is still to be heard; nothing where the assignment is met without it, or every report has been given. */
function missingOf({ standings }: HeardView, party: PartyView, { missing }: AccountView): string {
  const words = assignmentWords('sv');
  const open = new Set(party.standings.filter(({ enough }) => !enough).map(({ way }) => way));
  const left = standings.filter(
    ({ way, standing }) => open.has(way) && standing !== 'DONE' && standing !== 'NO_ANSWER',
  );
  if (missing.length === 0) return '';
  return left.map(({ way, standing }) => `${words.way[way]} (${words.standing[standing].toLowerCase()})`).join(', ');
}

function bodyOf(body: HeardView, account: AccountView): AccountBody {
  const steps = [...askedSteps(body, account), ...contactSteps(body, account)];
  return {
    name: body.name,
    nameNow: body.nameNow ?? '',
    missing: '',
    steps: steps.sort((a, b) => a.on.localeCompare(b.on)),
  };
}

function askedSteps({ rounds }: HeardView, account: AccountView): AccountStep[] {
  const { boardState, stance } = labels('sv');
  return rounds.flatMap((asked) => {
    const round = account.rounds.find(({ id }) => id === asked.roundId);
    if (round === undefined) return [];
    const outcome = [
      ...[boardState[asked.state], asked.late ? 'efter svarstiden' : ''],
      asked.stance === null ? '' : stance[asked.stance],
    ];
    return [
      {
        ...{ what: `Remiss: ${round.title}`, name: asked.name, version: round.versionLabel },
        ...{ on: dayOf(asked.sentAt), openedOn: dayOf(asked.openedAt), answeredOn: dayOf(asked.receivedAt) },
        outcome: outcome.filter((part) => part !== '').join(', '),
      },
    ];
  });
}

function contactSteps({ contacts }: HeardView, account: AccountView): AccountStep[] {
  const words = assignmentWords('sv');
  return contacts.flatMap(({ contactId, name }) => {
    const contact = account.contacts.find(({ id }) => id === contactId);
    if (contact === undefined) return [];
    const { kind, about, heldOn, versionLabel, outcome, planned } = contact;
    const none = planned ? words.standing.PLANNED : words.gap.NO_OUTCOME;
    return [
      {
        ...{ what: `${words.contactKind[kind]}: ${about}`, name, on: heldOn, openedOn: '', answeredOn: '' },
        ...{ version: versionLabel ?? '', outcome: outcome || none },
      },
    ];
  });
}
