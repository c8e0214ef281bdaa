import sharp from "sharp";
import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";
import { hollowPng, phonePhoto, smallPdf } from "@/tests/support/documents";

const code = "35.23.15.2003";

test("an officer's phone attaches a photo without its place, is told about what is no file, and removes it", async ({
  open,
}) => {
  const page = await open("siti", phone);
  await page.goto(`/villages/${code}/profile`);
  const files = page.locator("#files");
  const choose = files.getByLabel("Pilih berkas atau ambil foto");
  const jpeg = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await phonePhoto(900, 600)) };
  await choose.setInputFiles([
    jpeg,
    { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ program") },
    { name: "besar.png", mimeType: "image/png", buffer: Buffer.from(hollowPng(10_000, 10_000)) },
    { name: "kesepakatan.pdf", mimeType: "application/pdf", buffer: Buffer.from(smallPdf("mou").bytes) },
  ]);
  await files.getByRole("button", { name: "Simpan berkas" }).click();
  await expect(files.getByText("2 berkas tersimpan.")).toBeVisible();
  const refusals = files.getByRole("alert").getByRole("link");
  await expect(refusals.first()).toContainText("Berkas ke-2: Ini bukan PDF");
  await expect(refusals.nth(1)).toContainText("Berkas ke-3: Foto ini lebih dari 50 megapiksel");
  await expect(page).toHaveTitle(/^Kesalahan: /);
  expect(page.url()).not.toMatch(/foto|IMG|kesepakatan/);

  const picture = files.getByRole("listitem").filter({ hasText: "IMG_1.jpg" });
  await expect(picture.locator("img")).toHaveJSProperty("naturalHeight", 320);
  const shown = await page.request.get((await picture.getByRole("link").getAttribute("href")) ?? "");
  const { width, height, exif } = await sharp(await shown.body()).metadata();
  expect({ width, height, exif }).toEqual({ width: 600, height: 900, exif: undefined });
  expect(shown.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^inline; filename="IMG_1.jpg"/),
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  await expectAccessible(page, "files attached");

  await picture.locator("summary").click();
  await picture.getByRole("button", { name: "Ya, hapus berkas" }).click();
  await expect(picture).toHaveCount(0);
  await expect(files.getByText("2 berkas tersimpan.")).toHaveCount(0);
  const kept = await ask<{ name: string }>(
    "select d.name from document d join village v on v.id = d.village_id where v.code = $1",
    [code],
  );
  expect(kept).toEqual([{ name: "kesepakatan.pdf" }]);
});
