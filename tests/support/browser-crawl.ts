import type { Page } from "@playwright/test";

export type Visited = { address: string; status: number; html: string };

type Options = {
  start: string;
  /** Leaves addresses out, after the first few of a kind, so that a list of a thousand people is not opened whole. */
  perKind?: number;
};

/** Follows every link from a page of this site on, and answers what it saw. Downloads are listed, not opened. */
export async function crawl(page: Page, { start, perKind = 4 }: Options) {
  const queue = [start];
  const known = new Set(queue);
  const kinds = new Map<string, number>();
  const visited: Visited[] = [];
  const downloads: string[] = [];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const answer = await page.goto(address);
    visited.push({ address: page.url(), status: answer?.status() ?? 0, html: await page.content() });
    for (const { href, download } of await linksOf(page)) {
      if (known.has(href)) continue;
      known.add(href);
      const kind = kindOf(href);
      const count = kinds.get(kind) ?? 0;
      kinds.set(kind, count + 1);
      if (count >= perKind) continue;
      if (download) downloads.push(href);
      else queue.push(href);
    }
  }
  return { visited, downloads };
}

function linksOf(page: Page): Promise<{ href: string; download: boolean }[]> {
  return page.locator("a[href]").evaluateAll((links) =>
    links
      .filter((link) => link instanceof HTMLAnchorElement && link.origin === location.origin)
      .map((link) => {
        const url = new URL((link as HTMLAnchorElement).href);
        return {
          href: url.pathname + url.search,
          download: link.hasAttribute("download") || url.pathname.startsWith("/api/"),
        };
      }),
  );
}

/** The route of an address with the names of its settings: /villages/[]/members?hamlet. */
function kindOf(href: string): string {
  const url = new URL(href, "http://any");
  const path = url.pathname.replace(/\/(?=[\w.-]*\d)[\w.-]+/g, "/[]");
  return `${path}?${[...url.searchParams.keys()].sort().join("&")}`;
}
