import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const desk = { width: 1280, height: 800 };
const hand = { width: 360, height: 740 };
const rules: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/**
 * No violation of WCAG 2.2 AA on the page as it stands: light at a desk and dark on a phone, which sees every colour
 * and every layout once. Of a table the first rows, as the others are made like them.
 */
export async function expectAccessible(page: Page, state: string) {
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: "light" });
  await expectNone(page, `${state}, desk, light`);
  await page.setViewportSize(hand);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNone(page, `${state}, phone, dark`);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(desk);
}

async function expectNone(page: Page, state: string) {
  const violations = await page.evaluate(async (asked) => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    const found = await injected.run({ exclude: [["tbody tr:nth-child(n+4)"]] }, asked);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  }, rules);
  expect.soft(violations, `${state}: ${page.url()}`).toEqual([]);
}
