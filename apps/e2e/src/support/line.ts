import type { Page } from 'playwright-core';

export interface Line {
  /** Nothing goes through. */
  cut: () => Promise<void>;
  /** Requests go through and sockets do not, as behind a proxy that ends long connections. */
  cutSockets: () => Promise<void>;
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
  const cutSockets = async (): Promise<void> => {
    isCut = true;
    await Promise.all([...open].map(async (socket) => socket.close()));
  };
  return {
    cut: async () => {
      await page.context().setOffline(true);
      await cutSockets();
    },
    cutSockets,
    mend: async () => {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}
