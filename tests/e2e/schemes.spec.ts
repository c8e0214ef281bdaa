import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";

const village = "/villages/35.23.12.2017";

test("waste is weighed on a phone, with the sum before saving, and without JavaScript", async ({ open }) => {
  const page = await open("sutikno", phone);
  await page.goto(`${village}/schemes`);
  await page.getByRole("link", { name: "Bank Sampah Berseri" }).click();
  await page.getByRole("link", { name: "Timbang sampah" }).first().click();
  const saver = page.getByLabel("Penyetor");
  const name = (await saver.locator("option").nth(1).textContent()) ?? "";
  const bottles = page.getByLabel("Botol plastik bening");

  await bottles.fill("-2");
  await page.getByRole("button", { name: "Simpan setoran" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" });
  await expect(summary.getByRole("link", { name: "Penyetor: Pilih siapa yang menyetor." })).toBeVisible();
  await summary.getByRole("link", { name: /^Botol plastik bening: Berat tidak boleh kurang/ }).click();
  await expect(bottles).toBeFocused();
  await bottles.fill("1,5");
  await page.getByLabel("Kardus").fill("750 g");
  await saver.selectOption({ label: name });
  // 1.5 kg at 3,200 and 0.75 kg at 1,700.
  const sum = page.locator("output").filter({ hasText: "Jumlah" });
  await expect(sum).toContainText("Rp4.800");
  await expect(sum).toContainText("Rp1.275");
  await expect(sum).toContainText("Rp6.075");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page, "weighing");
  await page.getByRole("button", { name: "Simpan setoran" }).click();
  const saved = page.getByRole("status").filter({ hasText: `Setoran ${name} tersimpan` });
  await expect(saved).toContainText("2,25 kg, Rp6.075.");
  await expect(bottles).toHaveValue("");

  await saved.getByRole("link", { name: "Buka buku tabungan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByRole("row").filter({ hasText: "Rp6.075" }).first()).toBeVisible();

  const [bank] = await ask<{ id: string }>(
    `select s.id from scheme s join village v on v.id = s.village_id where v.code = '35.23.12.2017' and s.kind = 'WASTE_BANK'`,
  );
  const plain = await open("sutikno", { ...phone, javaScriptEnabled: false });
  await plain.goto(`/schemes/${bank?.id}/weigh`);
  await plain.getByLabel("Penyetor").selectOption({ label: name });
  await plain.getByLabel("Kardus").fill("2");
  await plain.getByRole("button", { name: "Hitung dulu" }).click();
  await expect(plain.locator("output")).toContainText("Rp3.400");
  await plain.getByRole("button", { name: "Simpan setoran" }).click();
  await expect(plain.getByText("2 kg, Rp3.400.")).toBeVisible();
  const [booked] = await ask<{ count: string }>(
    `select count(*) from ledger_transaction t join waste_line l on l.transaction_id = t.id
     where t.scheme_id = $1 and t.at > now() - interval '2 minutes'`,
    [bank?.id],
  );
  expect(Number(booked?.count)).toBe(3);
});
