import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const desk = { width: 1280, height: 800 };
const hand = { width: 360, height: 740 };
const everything: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const colours: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] } };

/**
 * No violation of WCAG 2.2 AA on the page as it stands, at both sizes, light and dark. Only colours differ in the
 * dark, so only they are looked at again there; of a table the first rows, as the others are made like them.
 */
export async function expectAccessible(page: Page, state: string) {
  await page.evaluate(axe.source);
  for (const [name, size] of [
    ["desk", desk],
    ["phone", hand],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "light" });
    await expectNone(page, everything, `${state}, ${name}, light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNone(page, colours, `${state}, ${name}, dark`);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(desk);
}

async function expectNone(page: Page, options: RunOptions, state: string) {
  const violations = await page.evaluate(async (asked) => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    const found = await injected.run({ exclude: [["tbody tr:nth-child(n+4)"]] }, asked);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  }, options);
  expect.soft(violations, `${state}: ${page.url()}`).toEqual([]);
}
