import { read } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { addDays, today } from "@/lib/platform/dates";
import { type MadeUpPerson, makePeople } from "@/prisma/seed/people";
import { ask, expect, test } from "@/tests/support/browser";
import { countRows, download, expectChecked } from "@/tests/support/journey";
import { workbookOf } from "@/tests/support/workbooks";

const code = "35.23.03.2001";

type Known = { name: string; birth: string; rt: string; starts: string | null; programmes: string };

/** People of the village as they were made up, members and others, the grown-up first. */
async function people() {
  const known = await ask<Known>(
    `select r.name, to_char(r.birth_date, 'YYYY-MM-DD') as birth, r.rt, to_char(m.starts_on, 'YYYY-MM-DD') as starts,
       array_to_string(m.programmes, ', ') as programmes
     from resident r join village v on v.id = r.village_id left join membership m on m.resident_id = r.id
     where v.code = $1 and r.nik_cipher is not null and r.birth_date between '1975-01-01' and '1995-12-31'
       and r.vital_status = 'ALIVE' and (m.id is null or (m.ended_on is null and m.segment = 'BPU')) order by r.id`,
    [code],
  );
  const [size] = await ask<{ count: number }>(
    "select count(*)::int from resident r join village v on v.id = r.village_id where v.code = $1",
    [code],
  );
  const made = [today(), addDays(today(), -1)].map((day) =>
    makePeople({ seed: 1, count: size?.count ?? 0, villageCode: code, today: day }),
  );
  const whole = known.flatMap((one) => {
    const is = ({ name, birthDate }: MadeUpPerson) => name === one.name && birthDate === one.birth;
    const found = made.flat().find(is);
    return found?.nik ? [{ ...one, nik: found.nik }] : [];
  });
  return { members: whole.filter(({ starts }) => starts), others: whole.filter(({ starts }) => !starts) };
}

const header = "NO|NIK|NAMA LENGKAP|TTL|ALAMAT|STATUS BPJS|NOMOR KPJ|PROGRAM|TGL KEPESERTAAN|BULAN DIBAYAR";

async function agentList(): Promise<Buffer> {
  const { members, others } = await people();
  const dotted = (day: string | null) => (day ?? "2026-06-01").split("-").reverse().join("-");
  const row = (one: (typeof members)[number], change: Record<number, string> = {}) =>
    [
      "1",
      one.nik,
      one.name,
      `TUBAN, ${dotted(one.birth)}`,
      `RT ${one.rt} RW 001`,
      "Aktif",
      "",
      one.programmes || "JKK, JKM",
      dotted(one.starts),
      "6",
    ].map((cell, at) => change[at] ?? cell);
  const [both, differs] = members;
  const [theirs, unsure] = others;
  if (!both || !differs || !theirs || !unsure) throw new Error("the village has too few people");
  return workbookOf([
    ["DAFTAR PESERTA AGEN PERISAI"],
    header.split("|"),
    row(both),
    row(differs, { 5: "Non Aktif" }),
    row(theirs, { 6: "12345678901" }),
    row(unsure, { 1: "", 2: unsure.name.split(" ").reverse().join(" ") }),
    row(theirs, { 1: "3523", 2: "Salah Ketik" }),
  ]);
}

async function memberships(): Promise<string> {
  const rows = await ask(
    `select to_jsonb(m) as row from membership m where village_id = (select id from village where code = $1) order by id`,
    [code],
  );
  return JSON.stringify(rows);
}

test("a Perisai agent's list is set beside the village's, matched by a person, saved and undone", async ({
  open,
}) => {
  const before = await memberships();
  const page = await open("siti");
  await page.goto(`/villages/${code}/imports`);
  await page.getByLabel("Daftar peserta (BPJS Ketenagakerjaan, Perisai)").check();
  await page
    .getByLabel("Berkas daftar penduduk atau peserta")
    .setInputFiles({ name: "peserta.xlsx", mimeType: "application/octet-stream", buffer: await agentList() });
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
  await expectChecked(page);
  await expect(page.getByText("1 baris perlu Anda cocokkan dulu.")).toBeVisible();
  for (const group of ["Ada di keduanya", "Status berbeda", "Hanya di data BPJS Ketenagakerjaan"])
    expect(await sizeOf(page, group)).toBe(1);

  await page.getByRole("radio", { name: /^Ya, / }).first().check();
  await page.getByRole("button", { name: "Simpan pencocokan" }).click();
  await expect(page.getByText("1 baris perlu Anda cocokkan dulu.")).toBeHidden();
  expect(await sizeOf(page, "Hanya di data BPJS Ketenagakerjaan")).toBe(2);
  await page.getByRole("link", { name: /Hanya di data desa/ }).click();
  await expect(page.getByRole("heading", { name: /^Hanya di data desa/ })).toBeVisible();
  expect(await countRows(page)).toBe(await sizeOf(page, "Hanya di data desa"));

  await page.getByLabel("Formulir bertanda tangan").check();
  await page.getByRole("button", { name: "Simpan hasil sanding" }).click();
  await expect(page.getByText("Sanding data tersimpan")).toBeVisible({ timeout: 40_000 });
  const saved = await download(page, () =>
    page.getByRole("link", { name: "Unduh sanding data (Excel)" }).click(),
  );
  const parts: Uint8Array[] = [];
  for await (const part of await saved.createReadStream()) parts.push(part as Uint8Array);
  expect(read(Buffer.concat(parts), { type: "buffer" }).SheetNames.slice(0, 2)).toEqual([
    "Ada di keduanya",
    "Status berbeda",
  ]);
  expect(await memberships()).not.toBe(before);

  await page.getByText("Kembalikan seperti sebelum impor", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, kembalikan" }).click();
  await expect(page.getByText("4 baris dikembalikan")).toBeVisible({ timeout: 40_000 });
  expect(await memberships()).toBe(before);
});

/** The figure of a group. */
async function sizeOf(page: Page, group: string): Promise<number> {
  const figure = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByText(group, { exact: true }) });
  const text = (await figure.first().textContent()) ?? "";
  return Number(/\d[\d.]*/.exec(text.replace(group, ""))?.[0].replaceAll(".", ""));
}
