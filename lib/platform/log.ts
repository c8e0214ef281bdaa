import pino from "pino";

/** Codes, ids and counts only: what a person is called or numbered never goes into a log. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: {
    paths: ["*.nik", "*.name", "*.phone", "*.email", "*.password", "*.token", "*.cookie", "*.familyCardNo"],
    censor: "[hidden]",
  },
  // Messages of database errors quote values; the stack's frames say enough.
  serializers: { err: describeError },
});

function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 12);
  return { type: error.name, code: (error as { code?: unknown }).code, frames };
}
