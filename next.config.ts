import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { everywhere, filePolicy, strictTransport } from "./lib/platform/csp";

const listed = (headers: Record<string, string>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));
const throughHttps = { type: "header" as const, key: "x-forwarded-proto", value: "https" };

const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR || ".next",
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "pino",
    "@e965/xlsx",
    "@prisma/client",
    "sharp",
    "@aws-sdk/client-s3",
  ],
  // Pages get theirs in proxy.ts; these are for files and /api, which do not pass there.
  headers: async () => [
    { source: "/:path*", headers: listed(everywhere) },
    { source: "/:path*", has: [throughHttps], headers: listed(strictTransport) },
    {
      source: "/api/:path*",
      headers: listed({
        "Content-Security-Policy": filePolicy,
        "Referrer-Policy": "same-origin",
      }),
    },
    // The outlines of a map say themselves how long they keep.
    { source: "/api/:path((?!v1/maps/).*)", headers: listed({ "Cache-Control": "private, no-store" }) },
  ],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
