/** At most `per` in a row; one more is earned back every `seconds / per`. So in no stretch of `seconds` are there more than twice as many. */
export interface Limit {
  /** Stands in the log, and keeps one limit's count from another's. */
  name: string;
  per: number;
  seconds: number;
}

const limit = (name: string, per: number, seconds: number): Limit => ({ name, per, seconds });

/** Attempts to sign in, of every kind, from one address. A whole region may sit behind one: nine o'clock on a Monday must pass. */
export const SIGN_IN = limit('sign-in', 200, 600);
/** Looking at what is behind an invitation's link, from one address. */
export const LOOK = limit('look', 300, 600);
/** Attempts on one account, or one link: a code of a few digits must not be guessed through. */
export const ACCOUNT = limit('account', 10, 600);
/** Codes mailed to one address, whoever asks. With five tries each, nobody guesses one in a lifetime. */
export const CODE_MAIL = limit('code-mail', 5, 3_600);
/** Invitations one person has mailed. */
export const INVITATION_MAIL = limit('invitation-mail', 60, 3_600);
/** What the sign-in service tells of sessions that have ended at its own: all from its one address, and many at once when it ends them all. */
export const LOGOUT_TOKEN = limit('logout-token', 1_000, 600);
/** Files brought in by one person. */
export const UPLOAD = limit('upload', 60, 600);
/** Files written for one person: seconds of a worker thread each. */
export const EXPORT = limit('export', 60, 600);
/** Changes made by one person: ten a second, which no hand does. Counted in each process by itself. */
export const WRITE = limit('write', 600, 60);
/** Texts one person opens to write in together with others. Counted in each process by itself. */
export const WRITING_OPEN = limit('writing-open', 60, 60);
/** Messages to texts that are written together, by one person: keystrokes and carets of several windows. Counted in each process by itself. */
export const WRITING = limit('writing', 3_000, 60);
