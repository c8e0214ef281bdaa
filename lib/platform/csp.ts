type Site = { secure: boolean; development?: boolean };

/** The policy of one page: only scripts that carry this answer's nonce run, and nothing is asked of other hosts. */
export function contentPolicy(nonce: string, { secure, development }: Site): string {
  // The development server compiles in the browser and talks to it over a socket.
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [...rules, ...(secure ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** The policy of a page that is the same for everybody: no script at all, and the one style sheet of that hash. */
export function plainPolicy(styleHash: string, { secure }: Site): string {
  const rules = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return [...rules, ...(secure ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/**
 * What every page carries besides its content policy. A one-time link's address never travels as Referer; the
 * stricter "no-referrer" would also blank the Origin by which a form without JavaScript is told from a foreign one.
 */
export function pageHeaders(pathname: string, { secure }: Site): Record<string, string> {
  return {
    ...everywhere,
    "Referrer-Policy": pathname.startsWith("/invitations") ? "strict-origin" : "same-origin",
    "Cache-Control": "private, no-store",
    ...(secure && strictTransport),
  };
}

/** What every answer carries, files and JSON included. */
export const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** Two years of https only, where the site is reached over https. */
export const strictTransport = { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" };

/** For what is downloaded or read by programs: should a browser show it as a page, it may do nothing. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'";
