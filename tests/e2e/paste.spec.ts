import type { Page } from "@playwright/test";
import { makePeople } from "@/prisma/seed/people";
import { expectAccessible } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/browser";
import { commitImport, expectChecked, expectCommitted } from "@/tests/support/journey";

const path = "/villages/35.23.10.2005/imports";
const people = makePeople({
  seed: 21,
  count: 5,
  villageCode: "35.23.10.2094",
  today: "2026-11-21",
  withoutNik: 0,
});
const [wrong, short] = [1, 3];

/** As somebody copies it from a sheet of their own, with the columns in another order. */
function copied(): string {
  const rows = people.map(({ name, nik, birthDate }, at) =>
    [at + 1, name, birthDate, "ISLAM", at === wrong ? "3,52E+15" : at === short ? "35231" : nik].join("\t"),
  );
  return `${["No", "Nama Lengkap", "Tgl. Lahir", "Agama", "N I K"].join("\t")}\r\n${rows.join("\r\n")}\r\n`;
}

async function paste(page: Page, text: string) {
  await page.locator('td[tabindex="0"]').focus();
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("rows are pasted, put right at their cells, saved, and what was left out is opened again", async ({
  open,
}) => {
  const page = await open("siti");
  await page.goto(path);
  await page.getByRole("link", { name: "Tempel dari Excel" }).click();
  await expect(page.getByRole("grid", { name: "Tabel penduduk" })).toBeVisible();
  await paste(page, copied());
  await expect(page.getByText("Kolom yang tidak disimpan: No, Agama.")).toBeVisible();

  await page.getByRole("button", { name: "Lanjut menyimpan" }).click();
  const summary = page.locator("form").getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("3 baris baru, 2 ditolak");
  await expect(page).toHaveTitle(/^Kesalahan: /);
  await expectAccessible(page, "pasted rows with mistakes");
  await summary.getByRole("link", { name: /^Baris 3 · NIK/ }).click();
  const cell = page
    .getByRole("row")
    .nth(wrong + 1)
    .locator('td[tabindex="0"]');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.type(people[wrong]?.nik ?? "");
  await page.keyboard.press("Enter");
  await expect(summary.getByRole("link")).toHaveCount(1);

  await page.getByRole("button", { name: "Periksa", exact: true }).click();
  await page.getByRole("button", { name: "Lanjut dengan 4 baris yang benar saja" }).click();
  await expectChecked(page);
  await expect(page.getByText("4 baris baru, 1 ditolak")).toBeVisible();
  await commitImport(page);
  await expectCommitted(page);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state]));
  expect(kept).not.toMatch(/\d{16}/);

  await page.getByRole("link", { name: "Perbaiki di layar" }).click();
  await expect(page.getByText("1 baris yang ditolak dari Tempelan", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: /^Baris 2 · NIK/ }).click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(people[short]?.nik ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lanjut menyimpan" }).click();
  await expectChecked(page);
  await expect(page.getByText("1 baris baru", { exact: false }).first()).toBeVisible();
});

test("without JavaScript the text goes the same way and is shown again with what is wrong in it", async ({
  open,
}) => {
  const page = await open("siti", { javaScriptEnabled: false });
  await page.goto(`${path}/paste`);
  const text = page.getByLabel("Tempelkan di sini");
  await text.fill(copied());
  await page.getByRole("button", { name: "Periksa", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Baris 5 · N I K: NIK tidak terdiri atas 16 angka.");
  expect(await text.inputValue()).toContain(
    `${people[short]?.name}\t${people[short]?.birthDate}\tISLAM\t35231`,
  );
});
