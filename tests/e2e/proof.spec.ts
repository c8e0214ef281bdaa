import { readFileSync } from "node:fs";
import { addDays, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { openArchive } from "@/lib/platform/spreadsheet/archive";
import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";
import { download, title } from "@/tests/support/journey";
import { pagesOf } from "@/tests/support/pdf";

const village = "35.23.04.2002";
const campaignId = newId();

/** A contest of Tuban that was over yesterday, with one village. */
async function contestOver() {
  await ask(
    `insert into campaign (id, name, year, organiser, level, scope, regency_ids, rules, starts_on, deadline, unit, measure, stages, conditions, created_by, created_by_name)
     select $1, 'Lomba Uji Jalan', 2026, 'Kantor cabang', 'REGENCY', '35.23', array[regency_id], 'Capaian terbanyak.', $2, $3, 'PERSON', 'ACHIEVED', '[]', '[]',
       (select id from "user" where role = 'BRANCH' limit 1), 'Siti Rahmawati' from village where code = $4`,
    [campaignId, addDays(today(), -60), addDays(today(), -1), village],
  );
  await ask(
    `insert into campaign_participant (campaign_id, village_id, regency_id, joined_on, by_id, by_name)
     select $1, v.id, v.regency_id, $2, (select id from "user" where role = 'BRANCH' limit 1), 'Siti Rahmawati' from village v where v.code = $3`,
    [campaignId, addDays(today(), -60), village],
  );
}

test("Siti freezes a standing, draws members and ticks them off on a phone", async ({ open }) => {
  await contestOver();
  const desk = await open("siti");
  await desk.goto(`/campaigns/${campaignId}/standing`);
  await desk.getByText("Bekukan klasemen", { exact: true }).click();
  await desk.getByRole("button", { name: "Ya, bekukan sekarang" }).click();
  await expect(desk.getByText(/di peringkat pertama dengan [\d.]+ peserta/)).toBeVisible();
  await expect(desk.getByText(/Dibekukan pada .* oleh Siti Rahmawati/)).toBeVisible();
  await expect(desk.getByRole("cell", { name: /^[0-9a-f]{64}$/ })).toBeVisible();
  await expect(desk.getByText("Bekukan klasemen", { exact: true })).toHaveCount(0);
  await expectAccessible(desk, "frozen standing");

  await desk.getByRole("link", { name: "Verifikasi", exact: true }).click();
  await desk.getByLabel("Ketelitian").fill("10");
  await desk.getByLabel("Atau jumlah orang").fill("3");
  await desk.getByLabel("Benih undian").fill("undian-balai-desa");
  await desk.getByRole("button", { name: "Tarik sampel" }).click();
  await expect(desk.getByRole("alert").getByText("salah satu saja")).toBeVisible();
  await desk.getByLabel("Ketelitian").fill("");
  await desk.getByRole("button", { name: "Tarik sampel" }).click();
  await expect(title(desk)).toContainText("Sampel");
  await expect(desk.getByText("undian-balai-desa")).toBeVisible();

  const here = new URL(desk.url()).pathname;
  const bare = await open("siti", { ...phone, javaScriptEnabled: false });
  await bare.goto(here);
  await bare
    .getByRole("button", { name: /^Ditemukan/ })
    .first()
    .click();
  await expect(bare.getByRole("heading", { name: "Sudah diperiksa: 1" })).toBeVisible();

  const handheld = await open("siti", phone);
  await handheld.goto(here);
  await handheld
    .getByRole("button", { name: /^Tidak terdaftar/ })
    .first()
    .click();
  await expect(handheld.getByRole("heading", { name: "Belum diperiksa: 1" })).toBeVisible();
  await handheld
    .getByRole("button", { name: /^Ditemukan/ })
    .first()
    .click();
  await expect(handheld.getByText(/Dari 3 orang .*, 2 ditemukan \(66,7%\)/)).toBeVisible();
  expect(await handheld.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(handheld, "a visit");
  await handheld.getByText("Selesaikan kunjungan", { exact: true }).click();
  await handheld.getByRole("button", { name: "Ya, selesaikan" }).click();
  await expect(handheld.getByText(/^Selesai dicatat pada/)).toBeVisible();
});

test("Wiryo finds what is missing in his village's binder and takes it along", async ({ open }) => {
  const page = await open("wiryo", phone);
  const [contest] = await ask<{ id: string }>(
    "select id from campaign where level = 'NATION' and year = 2019",
  );
  await page.goto(`/campaigns/${contest?.id}/binder`);
  await page.getByRole("link", { name: "Socorejo, Kec. Jenu" }).click();
  await page.getByRole("link", { name: /SK petugas/ }).click();
  await page.getByLabel("Surat Keputusan").check();
  await page.getByLabel("Nomor").fill("188/9/2019");
  await page.getByLabel("Tanggal ditetapkan").fill("2019-09-02");
  await page.getByRole("button", { name: "Simpan peraturan" }).click();
  await expect(page.getByRole("alert").getByText("Tentang: ")).toBeVisible();
  await page.getByLabel("Tentang").fill("Petugas pendaftaran");
  await page.getByRole("button", { name: "Simpan peraturan" }).click();
  await expect(page.getByText("Indikator ini lengkap.")).toBeVisible();
  await page.getByRole("link", { name: "Kembali ke berkas bukti" }).click();
  await expect(page.getByText(/indikator masih kurang bukti/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page, "a binder");

  const pdf = await download(page, () => page.getByRole("link", { name: "Unduh PDF" }).click());
  const pages = pagesOf(readFileSync(await pdf.path())).map((pieces) =>
    pieces.join(" ").replace(/\s+/g, " "),
  );
  expect(pages[0]).toContain("Daftar isi");
  expect(pages.join(" ")).toContain("188/9/2019");
  const zip = await download(page, () => page.getByRole("link", { name: /ZIP/ }).click());
  const names = (await openArchive(readFileSync(await zip.path()))).names();
  expect(names.filter((name) => /^3-inisiatif\/1-.*bank sampah\.jpg$/.test(name))).toHaveLength(1);
  expect(names.filter((name) => name.endsWith(".pdf")).length).toBeGreaterThan(0);
});
