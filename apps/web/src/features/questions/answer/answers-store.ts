import { type MyAnswersQuery, SaveAnswerDocument } from '@samsyn/contracts/questions';
import { ApiFault, type Fault, request } from '../../../app/api.ts';
import { problemsOf } from '../../../lib/refusal.ts';
import type { OwnWords } from '../../seal/own-words.ts';

type Saved = NonNullable<MyAnswersQuery['myAnswers']>[number];

/** Another value in the field, which came before the one that is typed here. */
export interface Other {
  value: string;
  version: number;
  by: string;
}

interface Entry {
  questionId: string;
  field: string;
  saved: string;
  version: number;
  /** What is typed and not saved. */
  typed: string | null;
  other: Other | null;
  sending: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export type Sync = 'saved' | 'saving' | 'refused' | Fault;

const PAUSE = 700;
const AGAIN = 5_000;

/**
 * The answers of one body to the questions of a round, in this window. A field is saved a moment after it was last written in, under the
 * version it had; until then its words lie in the browser under the person's own key, and are there again after a reload, a crash or a new
 * sign-in.
 */
export class AnswersStore {
  /** Grows with every change that is shown. */
  changes = 0;
  sync: Sync = 'saved';
  refusal = '';
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly roundId: string,
    private readonly edition: number,
    private readonly own: OwnWords,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  value(questionId: string, field: string): string {
    const entry = this.entries.get(nameOf(questionId, field));
    return entry?.typed ?? entry?.saved ?? '';
  }

  other(questionId: string, field: string): Other | null {
    return this.entries.get(nameOf(questionId, field))?.other ?? null;
  }

  /** Takes in what the api has; a field that is being written in is laid beside it. */
  merge(all: readonly Saved[]): void {
    for (const { questionId, field, value, version, updatedBy } of all) {
      const entry = this.entry(questionId, field);
      if (entry.sending || version <= entry.version) continue;
      if (entry.typed === null || entry.typed === value) this.settle(entry, value, version);
      else entry.other = { value, version, by: updatedBy };
    }
    this.tell();
  }

  /** Words that an earlier window left unsent in these fields. */
  recover(fields: readonly { questionId: string; field: string }[]): void {
    for (const { questionId, field } of fields) {
      const left = readLeft(this.own.read('answer', this.placeOf(questionId, field)));
      const entry = this.entry(questionId, field);
      if (left === null || entry.typed !== null) continue;
      if (left.value === entry.saved) this.own.write('answer', null, this.placeOf(questionId, field));
      else {
        entry.typed = left.value;
        // written before a colleague changed the field, or before the answer left: a person says which of them stays
        if (left.version !== entry.version || left.edition !== this.edition)
          entry.other = { value: entry.saved, version: entry.version, by: '' };
        else this.soon(entry);
      }
    }
    this.tell();
  }

  change(questionId: string, field: string, value: string): void {
    const entry = this.entry(questionId, field);
    entry.typed = value;
    const left: Left = { value, version: entry.version, edition: this.edition };
    this.own.write('answer', JSON.stringify(left), this.placeOf(questionId, field));
    this.soon(entry);
    this.tell();
  }

  /** Sends a field at once, or all that wait. */
  flush = (questionId?: string, field = ''): void => {
    const one = questionId === undefined ? null : nameOf(questionId, field);
    for (const [name, entry] of this.entries)
      if ((one === null || name === one) && entry.typed !== null && entry.other === null) void this.send(entry);
  };

  /** A person has seen both: the own words go over the other, or give way. */
  decide(questionId: string, field: string, mine: boolean): void {
    const entry = this.entry(questionId, field);
    if (entry.other === null) return;
    const { value, version } = entry.other;
    entry.other = null;
    const typed = entry.typed ?? '';
    this.settle(entry, value, version);
    if (mine) this.change(questionId, field, typed);
    this.flush(questionId, field);
    this.tell();
  }

  private async send(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    if (entry.sending || entry.typed === null) return;
    const { questionId, field, version, typed: value } = entry;
    entry.sending = true;
    this.sync = 'saving';
    this.tell();
    const place = { roundId: this.roundId, questionId, field };
    const input = { ...place, value, expectedVersion: version, expectedEdition: this.edition };
    try {
      // small enough to outlive a page that is being left
      const { saveAnswer: outcome } = await request(SaveAnswerDocument, { input }, { keepalive: value.length < 8_000 });
      entry.sending = false;
      if (outcome.__typename === 'SavedAnswer') this.saved(entry, value, outcome.version);
      else if (outcome.__typename === 'Stale') {
        const theirs = (outcome.current as { value?: string } | null)?.value ?? '';
        entry.other = { value: theirs, version: outcome.currentVersion, by: outcome.changedBy };
        this.rest();
      } else
        this.refused(
          problemsOf(outcome)
            .map(({ message }) => message)
            .join(' '),
        );
    } catch (error) {
      entry.sending = false;
      this.sync = error instanceof ApiFault ? error.fault : 'server';
      if (this.sync !== 'signedOut') entry.timer = setTimeout(() => void this.send(entry), AGAIN);
    }
    this.tell();
  }

  private saved(entry: Entry, value: string, version: number): void {
    const typed = entry.typed;
    this.settle(entry, value, version);
    if (typed !== null && typed !== value) this.change(entry.questionId, entry.field, typed);
    this.rest();
  }

  private settle(entry: Entry, value: string, version: number): void {
    Object.assign(entry, { saved: value, version, typed: null, other: null });
    this.own.write('answer', null, this.placeOf(entry.questionId, entry.field));
  }

  private refused(words: string): void {
    this.sync = 'refused';
    this.refusal = words;
  }

  private rest(): void {
    const waits = [...this.entries.values()].some(({ typed, other }) => typed !== null && other === null);
    this.sync = waits ? 'saving' : 'saved';
  }

  private soon(entry: Entry): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.send(entry), PAUSE);
    if (this.sync === 'saved') this.sync = 'saving';
  }

  private entry(questionId: string, field: string): Entry {
    const name = nameOf(questionId, field);
    const known = this.entries.get(name);
    if (known !== undefined) return known;
    const fresh = {
      questionId,
      field,
      saved: '',
      version: 0,
      typed: null,
      other: null,
      sending: false,
      timer: undefined,
    };
    this.entries.set(name, fresh);
    return fresh;
  }

  private placeOf(questionId: string, field: string): string {
    return `${this.roundId}/${questionId}/${field}`;
  }

  private tell(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }
}

interface Left {
  value: string;
  version: number;
  edition: number;
}

function readLeft(text: string | null): Left | null {
  try {
    return text === null ? null : (JSON.parse(text) as Left);
  } catch {
    return null;
  }
}

const nameOf = (questionId: string, field: string): string => `${questionId}:${field}`;
