/** The request header in which `proxy.ts` says which page was asked for. */
export const wantedHeader = "x-wanted";

/** A page of this site to go to after signing in; anything that could lead elsewhere is the start page. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])[\w\-./?=&%+~,]*$/.test(next) && !next.startsWith("/sign-in") ? next : "/";
}

/** The sign-in page, remembering where the visitor wanted to go. */
export function signInPath(wanted: string | null | undefined): string {
  const next = safeNext(wanted);
  return next === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}`;
}
