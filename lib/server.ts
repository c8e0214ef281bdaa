import { createServer, type Server } from "node:http";
import type createNext from "next";
import { env } from "@/lib/platform/env";
import { keepHeapYoung } from "@/lib/platform/jobs/heap";
import { trustOnlyOurOwn } from "@/lib/platform/request-headers";

type App = ReturnType<typeof createNext>;

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT || 3000);
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });

// A large village's monthly run and its downloads go through a hundred thousand rows.
keepHeapYoung();
try {
  await serve();
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

async function serve() {
  const { APP_URL, TRUST_PROXY } = env();
  const proxy = TRUST_PROXY === "1" ? { appUrl: APP_URL } : undefined;
  let handle: ReturnType<App["getRequestHandler"]> | undefined;
  const server = createServer(async (request, response) => {
    const { requestId } = trustOnlyOurOwn(request.headers, request.socket.remoteAddress ?? "", proxy);
    response.setHeader("x-request-id", requestId);
    if (handle) return handle(request, response);
    response.writeHead(503, { "retry-after": "2" }).end();
  });
  server.headersTimeout = 15_000;
  // A village's spreadsheet over a slow phone line takes minutes.
  server.requestTimeout = 600_000;
  server.keepAliveTimeout = 65_000;
  await listen(server);

  const { default: next } = await import("next");
  const app = next({ dev, dir: process.cwd(), port, httpServer: server });
  await app.prepare();
  handle = app.getRequestHandler();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(server, app));
}

function listen(server: Server) {
  return new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, process.env.HOST, () => done());
  });
}

/** Answers what was asked before the signal, then leaves; nobody waits longer than four seconds. */
async function stop(server: Server, app: App) {
  setTimeout(() => process.exit(0), 4_000).unref();
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  await closed;
  await app.close();
  process.exit(0);
}

function sentenceFor(error: unknown) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${port} sedang dipakai program lain; tutup program itu atau pilih port lain, misalnya PORT=${port + 1}.`;
  }
  if (code === "EACCES")
    return `Port ${port} tidak boleh dipakai akun ini; pilih port di atas 1023 lewat PORT.`;
  return error instanceof Error ? error.message : String(error);
}
