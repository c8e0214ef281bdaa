import { addDays, today } from "@/lib/platform/dates";
import { expect, phone as small, test } from "@/tests/support/browser";

const name = "Lomba Kecamatan Rengel Uji Jalan";

test("Siti announces a contest, enters villages and sees them ranked; Sutikno sees his own place", async ({
  open,
}) => {
  const page = await open("siti");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Umumkan lomba" }).click();
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Penyelenggara").fill("KCP Tuban");
  await page.getByLabel("Tingkat").selectOption("DISTRICT");
  await page.getByLabel("Tempat").selectOption("35.23.14");
  await page.getByLabel("Aturan dengan kata-kata").fill("Yang paling banyak bertambah.");
  await page.getByLabel("Tenggat").fill(addDays(today(), -1));
  await page.getByLabel("Jumlah").fill("250");
  await page.getByLabel("Peserta sedikitnya").fill("100");
  await page.getByLabel("Peserta paling banyak").fill("50");
  await page.getByRole("button", { name: "Umumkan lomba" }).click();
  const alert = page.getByRole("alert");
  await expect(alert.getByText("Tidak ada desa yang dapat memenuhi keduanya.")).toBeVisible();
  await expect(alert.getByText("Tenggat harus sesudah tanggal mulai.")).toBeVisible();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue(name);
  await page.getByLabel("Peserta paling banyak").fill("");
  await page.getByLabel("Tenggat").fill(addDays(today(), 30));
  await page.getByRole("button", { name: "Umumkan lomba" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("Belum ada desa yang ikut.")).toBeVisible();

  await page.getByRole("link", { name: "Peserta lomba" }).click();
  await page.getByRole("button", { name: "Ikutkan desa yang dipilih" }).click();
  await expect(page.getByRole("alert").first()).toBeFocused();
  const first = page.locator('details:has(summary:has-text("Kec. Rengel")) input[type="checkbox"]');
  await first.nth(0).check();
  await first.nth(1).check();
  await page.getByRole("button", { name: "Ikutkan desa yang dipilih" }).click();
  await expect(page.getByText(/^2 desa ikut; \d memenuhi semua syarat/)).toBeVisible();
  await page.getByRole("link", { name: "Peringkat", exact: true }).last().click();
  await expect(page.getByRole("row").filter({ hasText: "Kec. Rengel" })).toHaveCount(2);
  await expect(page.getByRole("row").filter({ hasText: "250" })).toHaveCount(2);

  const phone = await open("sutikno", small);
  await phone.goto("/campaigns");
  await expect(phone.getByText(name)).toBeVisible();
  await phone.getByRole("link", { name: /Lomba Desa Sadar Kabupaten Tuban/ }).click();
  await expect(phone.getByText(/^Peringkat \d+ dari \d+ desa$/)).toBeVisible();
  await expect(phone.getByText("Desa Sumurgung")).toHaveCount(0);
});
