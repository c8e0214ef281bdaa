import { addDays, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { ask, expect, phone, test } from "@/tests/support/browser";

const id = newId();
const name = `Lomba Kecamatan Bancar Uji Juri ${id.slice(-4)}`;
const criteria = [
  { key: "c1", name: "Coverage", weight: 60, measure: "JUDGED", full: 100 },
  { key: "c2", name: "Inisiatif", weight: 40, measure: "JUDGED", full: 10 },
];

/** A contest of two villages of a kecamatan, its rubric settled. */
async function openContest() {
  const by = "(select id from \"user\" where role = 'BRANCH' order by id limit 1)";
  await ask(
    `insert into campaign (id, name, year, organiser, level, scope, regency_ids, rules, starts_on, deadline, unit, measure,
       stages, conditions, created_by, created_by_name)
     values ($1, $2, 2026, 'KCP Tuban', 'DISTRICT', '35.23.04', '{3523}', 'Uji', $3::date, $4::date, 'PERSON', 'GAINED', '[]', '[]', ${by}, 'Siti')`,
    [id, name, addDays(today(), -30), addDays(today(), 30)],
  );
  await ask(
    `insert into campaign_participant (campaign_id, village_id, regency_id, joined_on, by_id, by_name)
     select $1, id, regency_id, current_date, ${by}, 'Siti' from village
     where district_id = (select id from district where code = '35.23.04') order by code limit 2`,
    [id],
  );
  await ask(
    `insert into rubric (id, campaign_id, purpose, criteria, by_id, by_name) values ($2, $1, 'JUDGING', $3::jsonb, ${by}, 'Siti')`,
    [id, newId(), JSON.stringify(criteria)],
  );
}

test("Hasan judges on a phone, nobody sees his scores until Siti closes, and she takes the minutes", async ({
  open,
}) => {
  await openContest();
  const page = await open("siti");
  await page.goto(`/campaigns/${id}/judging`);
  await page.getByLabel("Tugaskan juri").selectOption({ label: "Hasan Basri" });
  await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
  await expect(
    page.getByText("0 dari 1 juri sudah selesai menilai 2 peserta.", { exact: false }),
  ).toBeVisible();

  const hasan = await open("hasan", phone);
  await hasan.goto("/");
  await hasan.getByRole("link", { name }).click();
  await hasan.getByRole("button", { name: "Kirim pernyataan" }).click();
  await expect(hasan.getByRole("alert").filter({ hasText: "atau centang bahwa tidak ada" })).toBeVisible();
  await hasan.getByLabel("Saya tidak mempunyai kepentingan pada peserta mana pun").check();
  await hasan.getByRole("button", { name: "Kirim pernyataan" }).click();
  for (const [at, coverage] of ["87,5", "60"].entries()) {
    await hasan
      .getByRole("link", { name: /^Nilai / })
      .nth(at)
      .click();
    await hasan.getByLabel(/^Coverage/).fill(coverage);
    await hasan.getByLabel(/^Inisiatif/).fill("11");
    await hasan.getByRole("button", { name: "Simpan nilai" }).click();
    await expect(hasan.getByRole("alert").filter({ hasText: "Isi angka dari 0 sampai 10" })).toBeVisible();
    await expect(hasan.getByLabel(/^Coverage/)).toHaveValue(coverage);
    await hasan.getByLabel(/^Inisiatif/).fill("8");
    await hasan.getByRole("button", { name: "Simpan nilai" }).click();
    await expect(hasan.getByText("Lengkap").nth(at)).toBeVisible();
  }
  expect((await hasan.request.get(`/campaigns/${id}/participants`)).status()).toBe(404);
  expect((await hasan.request.get("/villages/35.23.12.2017")).status()).toBe(404);
  await page.reload();
  expect(await page.content()).not.toMatch(/87,5|84,50/);

  await page.getByText("Tutup penilaian", { exact: true }).first().click();
  await page.getByLabel("Tempat", { exact: true }).fill("Pendopo Kecamatan Bancar");
  await page.getByLabel("Mengetahui", { exact: true }).fill("Mahmudi");
  await page.getByLabel("Jabatan yang mengetahui").fill("Camat Bancar");
  await page.getByRole("button", { name: "Tutup penilaian" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Belum ada juri yang selesai menilai" }),
  ).toBeVisible();
  await hasan.getByText("Kirim penilaian", { exact: true }).first().click();
  await hasan.getByRole("button", { name: "Kirim penilaian" }).click();
  await expect(hasan.getByText("Penilaian Anda sudah dikirim", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Tutup penilaian" }).click();
  await expect(page.getByText("ada di peringkat pertama dengan nilai 84,50 dari 100")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh berita acara F4" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`berita-acara-penilaian-${today()}-F4.pdf`);
});
