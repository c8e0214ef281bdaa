import { connect, createServer, type Socket } from "node:net";

/** A line to the database server that can be cut and mended; answers the address to use in its place. */
export async function layCable(url: string) {
  const server = new URL(url);
  const open = new Set<Socket>();
  let cut = false;
  const line = createServer((near) => {
    if (cut) return near.destroy();
    const far = connect(Number(server.port), server.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => line.listen(0, "127.0.0.1", done));
  const address = line.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const through = new URL(url);
  through.host = `127.0.0.1:${address.port}`;
  return {
    url: through.href,
    cut: () => {
      cut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      cut = false;
    },
    remove: () => new Promise((done) => line.close(done)),
  };
}
