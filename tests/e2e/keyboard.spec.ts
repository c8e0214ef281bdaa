import type { Locator, Page } from "@playwright/test";
import { accounts, ask, expect, test } from "@/tests/support/browser";
import { expectChecked, expectCommitted, expectRegistered, title } from "@/tests/support/journey";
import { residentFile } from "@/tests/support/journey-files";

const village = "/villages/35.23.12.2017";

test("signing in needs no mouse", async ({ open }) => {
  const page = await open("nobody");
  await page.goto("/sign-in");
  await reach(page, page.getByLabel("Alamat email"));
  await page.keyboard.type(accounts.sutikno.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(accounts.sutikno.password);
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("Desa Sugihwaras");
});

test("the first Tab offers to skip the navigation", async ({ open }) => {
  const page = await open("sutikno");
  await page.goto(village);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Langsung ke isi" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("registering somebody needs no mouse", async ({ open }) => {
  const page = await open("sutikno");
  await page.goto(`${village}/members/new?new=1`);
  await reach(page, page.getByLabel("Nama sesuai KTP"));
  await page.keyboard.type("Tumini Papan Ketik");
  await reach(page, page.getByLabel("Sektor pekerjaan"));
  await page.keyboard.type("Jasa");
  await expect(page.getByLabel("Sektor pekerjaan")).toHaveValue("SERVICES");
  await reach(page, page.getByLabel("Formulir bertanda tangan"));
  await page.keyboard.press("Space");
  await reach(page, page.getByRole("button", { name: "Daftarkan", exact: true }));
  await page.keyboard.press("Enter");
  await expectRegistered(page, "Tumini Papan Ketik");
});

test("filtering a list needs no mouse", async ({ open }) => {
  const page = await open("sutikno");
  await page.goto(`${village}/members`);
  await reach(page, page.getByLabel("Pembayar iuran"));
  await page.keyboard.type("CSR");
  await page.keyboard.press("Tab");
  await reach(page, page.getByRole("button", { name: "Terapkan" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/payer=CSR/);
  for (const payer of await page.locator('td[data-label="Pembayar iuran"]').allInnerTexts())
    expect(payer).toContain("CSR");
});

test("saving an import needs no mouse", async ({ open }) => {
  const page = await open("sutikno");
  await page.goto(`${village}/imports`);
  const bytes = residentFile({ count: 20, village: 2092 }).bytes;
  const upload = page.getByLabel("Berkas daftar penduduk");
  await reach(page, upload);
  // What Enter opens now is the system's own window.
  await upload.setInputFiles({
    name: "papan-ketik.xlsx",
    mimeType: "application/octet-stream",
    buffer: bytes,
  });
  await reach(page, page.getByRole("button", { name: "Unggah dan periksa" }));
  await page.keyboard.press("Enter");
  await expectChecked(page);
  await reach(page, page.getByRole("button", { name: "Simpan 16 baris" }));
  await page.keyboard.press("Enter");
  await expectCommitted(page);
  const [kept] = await ask<{ state: string }>(
    "select state from import where file_name = 'papan-ketik.xlsx'",
  );
  expect(kept?.state).toBe("COMMITTED");
});

/** Tabs on until the control has the focus, which must then be seen. */
async function reach(page: Page, wanted: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
  const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, "the focus is visible").not.toBe("none");
}
