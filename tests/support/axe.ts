import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const desk = { width: 1280, height: 800 };
const hand = { width: 360, height: 740 };

/**
 * No violation of WCAG 2.2 AA on the page as it stands, at both sizes, light and dark. Only colours differ in the
 * dark, so only they are looked at again there; of a table the first rows, as the others are made like them.
 */
export async function expectAccessible(page: Page, state: string) {
  for (const [name, size] of [
    ["desk", desk],
    ["phone", hand],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "light" });
    await expectNone(page, new AxeBuilder({ page }).withTags(standards), `${state}, ${name}, light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNone(page, new AxeBuilder({ page }).withRules("color-contrast"), `${state}, ${name}, dark`);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(desk);
}

async function expectNone(page: Page, axe: AxeBuilder, state: string) {
  const { violations } = await axe.exclude("tbody tr:nth-child(n+4)").setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.replaceAll("\n", " ")}`,
    ),
  );
  expect.soft(found, `${state}: ${page.url()}`).toEqual([]);
}
