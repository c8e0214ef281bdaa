import { readFileSync } from "node:fs";
import { addDays, today } from "@/lib/platform/dates";
import { formatDay } from "@/lib/platform/format";
import { expect, test } from "@/tests/support/browser";
import { download } from "@/tests/support/journey";
import { pagesOf } from "@/tests/support/pdf";

const village = "/villages/35.23.02.2001";
const subject = "Desa Sadar Jaminan Sosial Ketenagakerjaan Uji Jalan";
const last = addDays(today(), 45);

test("Siti drafts an agreement, prints it, and records what was signed", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`${village}/mous`);
  await page.getByRole("link", { name: "Buat MoU" }).click();
  await page.getByLabel("Tentang").fill(subject);
  await page.getByLabel("Nama dan gelar").first().fill("Sumarni, S.Sos.");
  await page.getByLabel("Berlaku mulai").fill(today());
  await page.getByLabel("Berlaku sampai").fill(addDays(today(), -1));
  await page.getByRole("button", { name: "Simpan rancangan" }).click();
  await expect(page.getByRole("alert").getByText("berakhir sebelum mulai")).toBeVisible();
  await expect(page.getByLabel("Tentang")).toHaveValue(subject);
  await page.getByLabel("Berlaku sampai").fill(last);
  await page.getByRole("button", { name: "Simpan rancangan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await expect(page.getByText("Masih rancangan: belum ditandatangani.")).toBeVisible();

  await page.getByText("Naskah PDF", { exact: true }).click();
  const draft = await download(page, () => page.getByRole("link", { name: "PDF ukuran F4" }).click());
  const pages = pagesOf(readFileSync(await draft.path())).map((pieces) => pieces.join(" "));
  for (const text of pages) expect(text).toContain("RANCANGAN");
  expect(pages.join(" ").replace(/\s+/g, " ")).toContain("Sumarni, S.Sos.");

  await page.getByText("Catat penandatanganan", { exact: true }).click();
  await page.getByLabel("Nomor desa").fill("400/7/2026");
  await page.getByLabel("Nomor kantor").fill("contoh/kantor/karanglo/2018");
  await page.getByLabel("Tempat penandatanganan").fill("Balai desa");
  await page.getByRole("button", { name: "Simpan penandatanganan" }).click();
  await expect(page.getByRole("alert").getByText("sudah dipakai kantor itu")).toBeVisible();
  await expect(page.getByLabel("Nomor desa")).toHaveValue("400/7/2026");
  await page.getByLabel("Nomor kantor").fill("PER/7/2026");
  await page.getByRole("button", { name: "Simpan penandatanganan" }).click();
  await expect(page.getByText(`berlaku sampai ${formatDay(last)}, tinggal 45 hari.`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah rancangan" })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Ditandatangani .*Siti Rahmawati/ })).toBeVisible();

  const buffer = readFileSync(await draft.path());
  const scan = { name: "naskah-bertanda-tangan.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("Pilih berkas atau ambil foto").setInputFiles(scan);
  await page.getByRole("button", { name: "Simpan berkas" }).click();
  await expect(page.getByRole("link", { name: /naskah-bertanda-tangan/ }).first()).toBeVisible();

  await page.goto("/mous?state=EXPIRING");
  await expect(page.getByRole("row").filter({ hasText: subject })).toContainText("Segera berakhir");
});
