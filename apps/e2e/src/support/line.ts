import type { Page } from 'playwright-core';

export interface Line {
  cut: () => Promise<void>;
  mend: () => Promise<void>;
}

/** The way to the server, to be cut: the browser's own switch leaves open sockets as they are. */
export async function lineOf(page: Page): Promise<Line> {
  let isCut = false;
  const open = new Set<{ close: () => Promise<void> }>();
  await page.context().routeWebSocket(/samskrivning/, (socket) => {
    if (isCut) return void socket.close();
    const server = socket.connectToServer();
    open.add(socket);
    socket.onClose((code, reason) => {
      open.delete(socket);
      void server.close({ code: code ?? 1000, reason: reason ?? '' });
    });
    server.onClose((code, reason) => void socket.close({ code: code ?? 1000, reason: reason ?? '' }));
  });
  return {
    cut: async () => {
      isCut = true;
      await page.context().setOffline(true);
      await Promise.all([...open].map(async (socket) => socket.close()));
    },
    mend: async () => {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}
