import type { Server } from 'node:http';

/** A server that is heard on this machine only. */
export interface Listening {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Lets a server listen on a port that nobody else uses. */
export async function onFreePort(server: Server): Promise<Listening> {
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
