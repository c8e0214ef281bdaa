import { log } from "@/lib/platform/log";

type Failed = { digest?: string };
type Request = { path: string; method: string };
type Context = { routePath: string; routeType: string };

/** What the person is shown as a code is what stands in the log: the digest, with the route's pattern only. */
export function onRequestError(error: unknown, request: Request, context: Context): void {
  const { digest } = error as Failed;
  log.error(
    { err: error, trace: digest, method: request.method, route: context.routePath },
    "request failed",
  );
}
