import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** Everything the server has said to a window: answers with their paths, and messages of the live socket. */
export interface Heard {
  answers: { path: string; text: string }[];
  messages: string[];
  /** Waits until nothing is on its way, and has not been for a moment. */
  quiet: () => Promise<void>;
}

const MOMENT_MS = 500;

/** Begins to listen to all that reaches a window of what is somebody's own: not the pages' code, which is the same for everybody. */
export async function hear(context: BrowserContext): Promise<Heard> {
  let asking = 0;
  let last = 0;
  const quiet = async (): Promise<void> => {
    for (last = Date.now(); asking > 0 || Date.now() - last < MOMENT_MS;) await sleep(20);
  };
  const heard: Heard = { answers: [], messages: [], quiet };
  // Through our hands, not beside them: an answer cannot get lost when the page goes on to the next address.
  await context.route(/\/(graphql|export|filer)\b/, async (route) => {
    asking += 1;
    const response = await route.fetch();
    // The page itself (…/export) comes with a new nonce each time.
    const text = (await response.text()).replaceAll(/nonce="[^"]*"/g, '');
    heard.answers.push({ path: new URL(response.url()).pathname, text });
    await route.fulfill({ response });
    asking -= 1;
    last = Date.now();
  });
  const listen = (page: Page): void => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => void heard.messages.push(payload.toString())),
    );
  };
  context.pages().forEach(listen);
  context.on('page', listen);
  return heard;
}

/** Messages that tell something: not the greetings and heartbeats of the protocol. */
export const news = ({ messages }: Heard): string[] =>
  messages.filter((message) => !/^\{"type":"(connection_ack|ping|pong)"/.test(message));
