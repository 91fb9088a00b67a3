import { allClosed } from '../../features/seal/closing.ts';
import { readStored, writeStored } from '../../lib/stored.ts';
import { stopAsking } from '../api.ts';

const MARK = 'samsyn.utloggad';
const PATIENCE_MS = 2_000;
const FRESH_MS = 60_000;

let leaving = false;

/**
 * The session has ended: the page is loaded anew, so that what it has shown is in no memory any more. At its address the sign-in comes, with
 * the way back. What was typed lies in the browser by then, and is closed before the page goes.
 */
export async function loadAnew(): Promise<void> {
  if (leaving) return;
  leaving = true;
  writeStored(MARK, String(Date.now()));
  await emptied();
  window.location.reload();
}

/** Signs out, and goes to the sign-in: the end of the session, which the page hears of as well, is no news. */
export async function leaveBy(signingOut: () => Promise<void>): Promise<void> {
  leaving = true;
  try {
    await signingOut();
  } catch (error) {
    leaving = false;
    throw error;
  }
  await emptied();
  window.location.assign('/logga-in');
}

async function emptied(): Promise<void> {
  stopAsking();
  document.body.hidden = true;
  // a browser that keeps the page for its Back button shows it again as it was
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && window.location.reload()));
  await Promise.race([allClosed(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Whether the page before this one ended with its session: the sign-in says so. */
export function endedJustNow(): boolean {
  return Date.now() - Number(readStored(MARK)) < FRESH_MS;
}

/** Somebody has signed in. */
export function forgetEnd(): void {
  writeStored(MARK, null);
}
