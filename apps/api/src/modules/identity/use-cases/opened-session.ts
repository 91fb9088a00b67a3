/** A session that was just opened. The token goes into the cookie and nowhere else. */
export interface OpenedSession {
  token: string;
  /** The path of the page to go on to. */
  goTo: string;
}
