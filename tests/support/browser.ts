import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { demoAccounts } from "@/prisma/seed/accounts";
import { asOwner } from "./database";
import { signIn } from "./journey";

export { expect } from "@playwright/test";

export const accounts = {
  siti: accountOf("siti@desa-sadar.example"),
  sutikno: accountOf("kades.sugihwaras@desa-sadar.example"),
  wiryo: accountOf("kades.socorejo@desa-sadar.example"),
  endang: accountOf("endang@desa-sadar.example"),
  hasan: accountOf("juri@desa-sadar.example"),
  admin: accountOf("admin@desa-sadar.example"),
};

export type Who = keyof typeof accounts;

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** A new browser at the start page, signed in as one of the demo's people, or as nobody. */
type Open = (who: Who | "nobody", options?: BrowserContextOptions) => Promise<Page>;

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Everybody signs in through the form once a run: a hundred sign-ins a quarter of an hour is all an address gets. */
const sessions = new Map<Who, State>();

export const test = base.extend<{ open: Open }>({
  open: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    const start = async (options: BrowserContextOptions) => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context.newPage();
    };
    await use(async (who, options = {}) => {
      if (who === "nobody") return start(options);
      const storageState = sessions.get(who) ?? (await stateOf(who, await start({})));
      return start({ ...options, storageState });
    });
    for (const context of opened) await context.close();
  },
});

async function stateOf(who: Who, page: Page): Promise<State> {
  await signIn(page, accounts[who]);
  const state = await page.context().storageState();
  sessions.set(who, state);
  return state;
}

/** Asks the database as its owner: to find somebody to work with, and to look at what was really kept. */
export async function ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const ownerUrl = process.env.E2E_OWNER_URL;
  if (!ownerUrl) throw new Error("Start these tests with npm test -- e2e.");
  return asOwner(
    { ownerUrl, loginUrl: ownerUrl },
    async (client) => (await client.query<Row>(sql, values)).rows,
  );
}

function accountOf(email: string) {
  const found = demoAccounts.find((account) => account.email === email);
  if (!found) throw new Error(`no demo account ${email}`);
  return found;
}
