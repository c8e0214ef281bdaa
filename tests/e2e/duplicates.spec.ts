import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/axe";
import { expect, phone, test } from "@/tests/support/browser";
import { expectRegistered, fillMembership, sendRegistration, title } from "@/tests/support/journey";

const village = "/villages/35.23.05.2003";

/** Somebody who is not looked for on the list first, which is how people come to stand on it twice. */
async function registerNew(page: Page, fields: Record<string, string>) {
  await page.goto(`${village}/members/new?new=1`);
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).first().fill(text);
  await fillMembership(page, "Pertanian");
  await sendRegistration(page);
  await expectRegistered(page, fields["Nama sesuai KTP"] ?? "");
}

test("a person who was registered twice becomes one on a phone, and two again", async ({ open }) => {
  const page = await open("siti", phone);
  const born = { "Tanggal lahir": "1984-04-17" };
  await registerNew(page, { "Nama sesuai KTP": "Siti Amanah", NIK: "3523055704845051", ...born, RT: "1" });
  await registerNew(page, { "Nama sesuai KTP": "HJ. SITI AMANAH", "Tempat lahir": "Lamongan", ...born });

  await page.goto(`${village}/residents`);
  await page.getByRole("link", { name: "Periksa data ganda (1)" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("RT salah satunya kosong");
  await expectAccessible(page, "pairs");
  await page.getByRole("link", { name: "Bandingkan" }).click();
  await expectAccessible(page, "a pair side by side");
  await expect(page.getByRole("group", { name: "NIK" }).getByLabel(/^3523 /)).toBeChecked();
  await page.getByRole("group", { name: "Nama" }).getByLabel("Siti Amanah", { exact: true }).check();
  await page.getByRole("button", { name: "Gabungkan menjadi satu" }).click();

  await expect(page.getByRole("status")).toContainText("Dua data digabung menjadi satu");
  await expect(title(page)).toHaveText("Siti Amanah");
  await expect(page.getByText("Punya 1 kepesertaan aktif.")).toBeVisible();
  await expectAccessible(page, "a person merged from two");
  await page.getByRole("group").filter({ hasText: "Urungkan penggabungan" }).locator("summary").click();
  await page.getByRole("button", { name: "Urungkan penggabungan" }).click();
  await expect(page.getByRole("status")).toContainText("Penggabungan diurungkan");
  await page.getByRole("link", { name: "Buka data yang lain" }).click();
  await expect(title(page)).toHaveText("HJ. SITI AMANAH");
});

test("without JavaScript two NIK are asked about, and two people are said to be two", async ({ open }) => {
  const page = await open("siti", { javaScriptEnabled: false });
  const same = { "Nama sesuai KTP": "Warsito", "Tanggal lahir": "1979-09-02", RT: "2" };
  await registerNew(page, { ...same, NIK: "3523050209795051" });
  await registerNew(page, { ...same, NIK: "3523050209795015" });
  await page.goto(`${village}/duplicates`);
  const pair = page.getByRole("row").filter({ hasText: "Dua angka bersebelahan" });
  await pair.getByRole("link", { name: "Bandingkan" }).click();
  await page.getByRole("button", { name: "Gabungkan menjadi satu" }).click();
  await expect(page.getByRole("alert")).toContainText("NIK keduanya berbeda");
  await page.getByRole("button", { name: "Bukan orang yang sama" }).click();
  await expect(page.getByText("Dicatat sebagai dua orang yang berbeda")).toBeVisible();
  await page.getByRole("button", { name: "Usulkan lagi" }).click();
  await expect(pair).toBeVisible();
});
