import PostalMime, { type Email } from 'postal-mime';
import type { Client, Loose } from './client.ts';
import { mailServer, until } from './mail-server.ts';
import { publish, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

export const REQUEST = `mutation ($e: String!) { requestSignInCode(email: $e) { __typename ... on Refusal { code message } } }`;
export const BY_CODE = `mutation ($c: String!, $o: ID) { signInByCode(code: $c, organisationId: $o) { __typename
  ... on SignedIn { viewer { id displayName role organisationName assurance } }
  ... on ChooseBody { bodies { organisationId organisationName role } } ... on Refusal { code message } } }`;
export const VIEWER = '{ viewer { id displayName role organisationId organisationName assurance can } }';
export const COLLEAGUES = `{ colleagues { mailed people { id displayName email role keeper lastSeenAt me }
  invitations { id email role invitedByName expired } } }`;
export const INVITE = `mutation ($e: String!, $r: BodyRole!) { inviteColleague(email: $e, role: $r) { __typename
  ... on Colleagues { invitations { id email role } link } ... on Refusal { code message } } }`;
const CAME = `__typename ... on SignedIn { goTo viewer { id displayName role organisationName assurance } }
  ... on CodeMailed { mailbox } ... on Refusal { code message }`;
export const ACCEPT = `mutation ($t: String!, $n: String!, $c: String) {
  acceptColleagueInvitation(token: $t, displayName: $n, code: $c) { ${CAME} } }`;
export const OPEN = `mutation ($t: String!, $c: String) { acceptInvitation(token: $t, code: $c) { ${CAME} } }`;

/** A world whose mail is caught. */
export interface MailedWorld {
  world: World;
  /** The letters to an address so far, the oldest first. */
  lettersTo(address: string): Promise<Email[]>;
  /** Waits for the letter to an address whose subject holds the words, when there are `nth` of them. */
  letter(address: string, words: string, nth?: number): Promise<Email>;
  /** Sends a round to a mailbox of the body; the link that came. */
  invitation(organisationId: string, mailbox: string): Promise<string>;
  /** Sends a round to a mailbox of the body and opens it by the link that came, with a code where one is asked for. */
  coordinator(organisationId: string, mailbox: string): Promise<Client>;
  /** Invites somebody, and comes in by the link that was mailed. */
  colleague(by: Client, address: string, role: string, name: string): Promise<Client>;
  /** Asks for a code in a browser and reads it in the mail. */
  codeFor(browser: Client, address: string): Promise<string>;
  stop(): Promise<void>;
}

export const linkIn = ({ text }: Email): string => /\/(?:kollega|inbjudan)#([\w-]{43})/u.exec(text ?? '')?.[1] ?? '';
export const codeIn = ({ text }: Email): string => /^(\d{4} \d{4})$/mu.exec(text ?? '')?.[1]?.replace(' ', '') ?? '';

export async function mailedWorld(settings: Parameters<typeof createWorld>[0] = {}): Promise<MailedWorld> {
  const mail = await mailServer();
  const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all', ...settings });
  const lettersTo = async (address: string): Promise<Email[]> => {
    const all = await Promise.all(mail.received.map(async (one) => PostalMime.parse(one)));
    return all.filter(({ to }) => to?.[0]?.address === address);
  };
  const letter = async (address: string, words: string, nth = 1): Promise<Email> => {
    const found = async (): Promise<Email[]> =>
      (await lettersTo(address)).filter(({ subject }) => subject?.includes(words));
    await until(async () => (await found()).length >= nth);
    const [last] = (await found()).slice(-1);
    if (last === undefined) throw new Error('no letter');
    return last;
  };
  const count = async (address: string, words: string): Promise<number> =>
    (await lettersTo(address)).filter(({ subject }) => subject?.includes(words)).length;
  let rounds = 0;
  const invitation = async (organisationId: string, mailbox: string): Promise<string> => {
    rounds += 1;
    const title = `Remiss ${rounds}`;
    await world.sql('samsyn_authority', 'UPDATE register.actor SET mailbox = $2 WHERE id = $1', [
      organisationId,
      mailbox,
    ]);
    const { id } = await publish(world);
    await sendRound(await world.as('CASE_OFFICER'), id, [organisationId], { title });
    return linkIn(await letter(mailbox, title));
  };
  return {
    world,
    lettersTo,
    letter,
    invitation,
    coordinator: async (organisationId, mailbox) => {
      const browser = world.anonymous();
      const t = await invitation(organisationId, mailbox);
      const before = await count(mailbox, 'Din kod');
      const press = async (c?: string): Promise<Loose> => (await browser.ask(OPEN, { t, c })).acceptInvitation;
      const first = await press();
      const asked = first.__typename === 'CodeMailed';
      signedIn(asked ? await press(codeIn(await letter(mailbox, 'Din kod', before + 1))) : first);
      return browser;
    },
    colleague: async (by, address, role, name) => {
      const before = await count(address, 'Inbjudan');
      const { inviteColleague } = await by.ask(INVITE, { e: address, r: role });
      if (inviteColleague.__typename !== 'Colleagues') throw new Error(JSON.stringify(inviteColleague));
      const browser = world.anonymous();
      const token = linkIn(await letter(address, 'Inbjudan', before + 1));
      signedIn((await browser.ask(ACCEPT, { t: token, n: name })).acceptColleagueInvitation);
      return browser;
    },
    codeFor: async (browser, written) => {
      const address = written.trim().toLowerCase();
      const before = await count(address, 'Din kod');
      await browser.ask(REQUEST, { e: written });
      return codeIn(await letter(address, 'Din kod', before + 1));
    },
    stop: async () => {
      await world.stop();
      await mail.stop();
    },
  };
}

function signedIn(result: Loose): void {
  if (result.__typename !== 'SignedIn') throw new Error(`not let in: ${JSON.stringify(result)}`);
}
