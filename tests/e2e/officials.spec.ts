import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, test } from "@/tests/support/browser";
import { openSection, title } from "@/tests/support/journey";

const village = "/villages/35.23.18.2003";

test("an officer pastes the officials, links and registers who is missing, and the village is complete", async ({
  open,
}) => {
  const people = await ask<{ name: string }>(
    `select r.name from resident r join village v on v.id = r.village_id
     where v.code = '35.23.18.2003' and r.vital_status = 'ALIVE' and r.birth_date between '1970-01-01' and '1990-12-31'
       and r.name like '% %' and not exists (select from membership m where m.resident_id = r.id)
       and not exists (select from resident o where o.village_id = r.village_id and o.id <> r.id and name_key(o.name) = name_key(r.name))
     order by r.id limit 2`,
  );
  const [head, clerk] = people.map(({ name }) => name);
  const list = `Jabatan\tNama\tMulai\nKepala Desa\tH. ${head}, S.Sos\t10/07/2024\nSekretaris Desa\t${clerk}\t31/02/2024`;
  const page = await open("siti");
  await page.goto(village);
  await openSection(page, "Perangkat");
  await page.getByRole("link", { name: "Isi dari daftar" }).click();
  const text = page.getByLabel("Tempelkan di sini");
  await text.fill(list);
  await page.getByRole("button", { name: "Periksa" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "1 jabatan baru, 1 ditolak" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(/^Baris 3 · Sekretaris Desa: Tanggal ini tidak ada/);
  await text.fill((await text.inputValue()).replace("31/02/2024", "01/02/2024"));
  await page.getByRole("button", { name: "Periksa" }).click();
  await expect(page.getByText("2 jabatan baru. Belum ada yang disimpan.")).toBeVisible();
  await expectAccessible(page, "a list of officials, looked at");
  await page.getByRole("button", { name: "Simpan daftar" }).click();

  await expect(page.getByText("2 baris disimpan.")).toBeVisible();
  await expect(page.getByText(/^0 dari 2 perangkat dan lembaga terdaftar; 2 belum: /)).toBeVisible();
  for (const name of [head, clerk]) {
    await page.getByRole("link", { name: new RegExp(`^Cari di daftar penduduk .*${name}`) }).click();
    await page.getByRole("button", { name: `Ini orangnya ${name}` }).click();
    await expect(page.getByText(/yang belum terdaftar\.$/)).toBeVisible();
    await page.getByRole("link", { name: "Daftarkan", exact: true }).click();
    await expect(page.getByRole("radio", { name: /^PU|^Penerima/ })).toBeChecked();
    await page.getByLabel("Formulir bertanda tangan").check();
    await page.getByRole("button", { name: "Daftarkan" }).click();
    await expect(page).toHaveURL(/registered=1$/);
    await page.goto(`${village}/officials`);
  }
  await expect(page.getByText(/^Semua 2 perangkat dan lembaga terdaftar sejak /)).toBeVisible();
  await expectAccessible(page, "complete officials");

  await page.getByRole("link", { name: "Sekretaris Desa" }).first().click();
  await expect(title(page)).toHaveText("Sekretaris Desa");
  const change = page.locator("form").filter({ hasText: "Ganti pemegang" });
  await change.getByLabel("Nama").fill("Kasmuri");
  await change.getByLabel("Mulai menjabat").fill("2024-06-01");
  await change.getByLabel(/berakhir pada hari itu$/).uncheck();
  await change.getByRole("button", { name: "Ganti pemegang" }).click();
  await expect(change.getByRole("alert")).toContainText(`Jabatan ini dipegang ${clerk} sejak`);
  await expectAccessible(page, "a seat and a term in the way");
});
