import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { mailDir } from './settings.ts';

/** The mails sent to an address so far, the oldest first. */
export async function mailsTo(address: string): Promise<Email[]> {
  const files = (await readdir(mailDir())).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(files.map(async (name) => PostalMime.parse(await readFile(join(mailDir(), name)))));
  return mails.filter(({ to }) => to?.some((one) => one.address?.toLowerCase() === address.toLowerCase()));
}

/** Waits for the mail to an address whose subject holds some words. Mail is sent by a worker, and the demo has letters of its own: it takes a moment. */
export async function mailAbout(address: string, words: string, patienceMs = 30_000): Promise<Email> {
  for (const begun = Date.now(); Date.now() - begun < patienceMs; await sleep(100)) {
    const mail = (await mailsTo(address)).find(({ subject }) => subject?.includes(words));
    if (mail) return mail;
  }
  throw new Error(`no mail about ${words} to ${address} within ${patienceMs} ms`);
}

/** The first address of ours in a mail's text. */
export function linkIn({ text }: Email): string {
  const link = /https?:\/\/\S+/.exec(text ?? '')?.[0];
  if (!link) throw new Error('the mail holds no link');
  return link;
}
