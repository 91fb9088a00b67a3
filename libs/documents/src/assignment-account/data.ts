/** A government assignment's account, in words already: what the documents print is what the page shows. Days are ISO. */
export interface AssignmentAccount {
  title: string;
  /** Empty where it is not known. */
  registrationNumber: string;
  source: string;
  authority: string;
  /** ISO 8601 instant of printing. */
  generatedAt: string;
  /** The day whose names the bodies bear. */
  namesOn: string;
  duties: string[];
  reports: { kind: string; title: string; dueOn: string; givenOn: string; state: string }[];
  parties: AccountParty[];
  rounds: {
    title: string;
    registrationNumber: string;
    state: string;
    deadline: string;
    version: string;
    answers: string;
  }[];
  missing: { about: string; way: string; words: string }[];
}

export interface AccountParty {
  name: string;
  wording: string;
  /** One line for each way of being heard. */
  ways: { way: string; met: string; counts: string }[];
  bodies: AccountBody[];
  /** How many bodies are meant beside those that are listed. */
  unlisted: number;
}

export interface AccountBody {
  name: string;
  /** Empty where it has the same name today. */
  nameNow: string;
  /** What has not been done with it before the next report; empty where nothing is. */
  missing: string;
  steps: AccountStep[];
}

export interface AccountStep {
  what: string;
  /** What the body was called then. */
  name: string;
  on: string;
  openedOn: string;
  answeredOn: string;
  version: string;
  outcome: string;
}
