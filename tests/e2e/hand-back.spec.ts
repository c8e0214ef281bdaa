import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { today } from "@/lib/platform/dates";
import { formatNumber } from "@/lib/platform/format";
import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";
import { download, title, wholeNumber } from "@/tests/support/journey";
import { pagesOf } from "@/tests/support/pdf";

test.describe.configure({ mode: "serial" });

type Rows = string[][];
const nik = /^\d{16}$/;
let village: { code: string; name: string };

test.beforeAll(async () => {
  const found = await ask<{ code: string; name: string }>(
    `select v.code, v.name from village v join membership m on m.village_id = v.id join resident r on r.id = m.resident_id
     where m.segment = 'PU' and m.sector = 'VILLAGE_OFFICIAL' and m.ended_on is null and m.kpj_cipher is null
       and m.confirmed_status is null and r.nik_cipher is not null and v.code not like '35.23.12.%'
     group by v.id order by v.code desc limit 1`,
  );
  village = found[0] ?? { code: "", name: "" };
});

/** Opens the menu, takes one of its files and reads it back by sheet. */
async function take(page: Page, label: string) {
  const menu = page.getByRole("main").locator("details").filter({ hasText: "Unduh" });
  if (!(await menu.getByRole("list").isVisible())) await menu.locator("summary").click();
  const file = await download(page, () => menu.getByRole("link", { name: label }).click());
  expect(file.suggestedFilename()).toMatch(new RegExp(`${village.name}-${today()}`));
  return readFileSync(await file.path());
}

function sheetsOf(bytes: Buffer): Record<string, Rows> {
  const book = read(bytes, { raw: true });
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, raw: false }) as Rows,
    ]),
  );
}

async function countOf(page: Page): Promise<number> {
  const answer = await title(page).locator("xpath=following::p[1]").textContent();
  return wholeNumber(answer?.match(/[\d.]*\d/)?.[0] ?? "");
}

test("the branch takes the members away as Excel and CSV, as many as the page says", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`/villages/${village.code}/members`);
  const count = await countOf(page);
  expect(count).toBeGreaterThan(10);
  const masked = sheetsOf(await take(page, "Excel Daftar ini"));
  const whole = sheetsOf(await take(page, "Excel dengan NIK lengkap"));
  for (const { Peserta: rows = [], Keterangan: notes = [] } of [masked, whole]) {
    expect(new Set(rows.slice(1).map(([name, , born]) => `${name} ${born}`)).size).toBe(count);
    expect(notes.flat().join(" ")).toContain("Dibuat oleh Siti Rahmawati pada");
    expect(notes.flat().join(" ")).toContain(`dari ${formatNumber(count)} orang`);
  }
  expect(masked.Peserta?.slice(1).filter(([, number]) => nik.test(number ?? ""))).toEqual([]);
  expect(whole.Peserta?.slice(1).filter(([, number]) => nik.test(number ?? "")).length).toBeGreaterThan(10);
  const lines = (await take(page, "CSV")).toString().trim().split("\r\n");
  expect(lines).toHaveLength((masked.Peserta?.length ?? 0) + 3);
  expect(lines.join()).toContain("Dibuat oleh Siti Rahmawati");
});

test("the village's OpenSID gets its members back as a program bantuan", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`/villages/${village.code}/members`);
  const { Program: programme = [], Peserta: people = [] } = sheetsOf(
    await take(page, "Program bantuan OpenSID"),
  );
  expect(programme.map(([key]) => key)).toContain("Nama Program");
  expect(people.at(-1)?.[0]).toBe("###");
  const numbers = people.slice(1, -1).map((row) => row[2] ?? "");
  expect(numbers.filter((number) => !nik.test(number))).toEqual([]);
  const [kept] = await ask<{ n: number }>(
    `select count(distinct r.id)::int as n from resident r join membership m on m.resident_id = r.id
     join village v on v.id = r.village_id where v.code = $1 and m.ended_on is null and r.nik_cipher is not null`,
    [village.code],
  );
  expect(new Set(numbers).size).toBe(kept?.n);
});

test("who is left goes from door to door on paper, everybody once", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`/villages/${village.code}/unregistered`);
  const count = await countOf(page);
  const { "Belum terdaftar": rows = [] } = sheetsOf(await take(page, "Excel"));
  expect(rows.length - 1).toBe(count);
  const pages = pagesOf(await take(page, "PDF A4"));
  const foot = (at: number) => pages[at]?.join(" ").replace(/\s+/g, " ") ?? "";
  for (const at of pages.keys()) expect(foot(at)).toContain(`hal ${at + 1} dari ${pages.length}`);
  expect(foot(0)).toContain(`${formatNumber(count)} penduduk usia kerja belum terlindungi.`);
  const headings = [
    ...pages
      .map((_, at) => foot(at))
      .join(" ")
      .matchAll(/RT (\S+) ?\/ ?RW (\S+) · ([\d.]+) orang/g),
  ];
  const blocks = new Map(headings.map(([heading, , , people]) => [heading, Number(people)]));
  expect(blocks.size).toBeGreaterThan(1);
});

test("SIPP's sheet asks four things once, then holds every official who is ready", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`/villages/${village.code}/members`);
  await page.getByRole("main").locator("details summary").filter({ hasText: "Unduh" }).click();
  await expectAccessible(page, "the menu of files");
  await page.getByRole("link", { name: "Lembar SIPP perangkat desa" }).click();
  await expect(title(page)).toHaveText("Lembar SIPP perangkat desa");
  const count = await countOf(page);
  await expect(page.getByText("Jawab dulu empat pertanyaan di bawah")).toBeVisible();
  await page.getByLabel("Upah sebulan").fill("2.500.000");
  await page.getByLabel("Kode pos").fill("62354");
  await page.getByLabel("Kode lokasi pekerjaan").fill("3523-01");
  await page.getByLabel("Nomor HP kantor desa").fill("0812 3456 7890");
  await page.getByRole("button", { name: "Simpan" }).click();
  const file = await download(page, () => page.getByRole("link", { name: "Unduh lembar SIPP" }).click());
  const { data_tk_baru: rows = [] } = sheetsOf(readFileSync(await file.path()));
  expect(rows[0]).toHaveLength(30);
  expect(rows.length - 1).toBe(count);
  expect(rows.slice(1).every((row) => nik.test(row[14] ?? "") && row[23] === "2500000")).toBe(true);
  await page.reload();
  await expectAccessible(page, "the sheet for SIPP, answered");
  await expect(page.getByLabel("Upah sebulan")).toHaveValue("2.500.000");
});

test("each of these downloads stands in the audit trail", async ({ open }) => {
  const page = await open("siti");
  for (const [action, words] of [
    ["exportMembers", /dengan NIK utuh/],
    ["exportProgramme", /baris/],
    ["exportEnrolment", /baris/],
    ["exportUnregistered", /baris/],
  ] as const) {
    await page.goto(`/audit?action=${action}`);
    const rows = page.getByRole("main").locator("tbody tr").filter({ hasText: village.name });
    await expect(rows.filter({ hasText: words }).first()).toBeVisible();
  }
});

test("the kepala desa finds the menu on a phone without JavaScript, and no whole NIK of the list in it", async ({
  open,
}) => {
  const page = await open("sutikno", { ...phone, javaScriptEnabled: false });
  await page.goto("/villages/35.23.12.2017/members");
  const menu = page.getByRole("main").locator("details").filter({ hasText: "Unduh" });
  await menu.locator("summary").click();
  await expect(menu.getByRole("link", { name: "Program bantuan OpenSID" })).toBeInViewport({ ratio: 1 });
  await expect(menu.getByRole("link", { name: "NIK lengkap" })).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "nothing sticks out of 360 px").toBeLessThanOrEqual(360);
  await page.goto("/villages/35.23.12.2017/unregistered");
  await page.getByRole("main").locator("details summary").filter({ hasText: "Unduh" }).click();
  const file = await download(page, () => page.getByRole("link", { name: "PDF F4" }).click());
  expect(file.suggestedFilename()).toMatch(/^belum-terdaftar-Sugihwaras-.*-F4\.pdf$/);
});
