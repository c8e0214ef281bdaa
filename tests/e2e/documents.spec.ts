import sharp from "sharp";
import { expectAccessible } from "@/tests/support/axe";
import { accounts, ask, expect, phone, test } from "@/tests/support/browser";
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

test("the bell tells of what came, leads there, and is quiet once read", async ({ open }) => {
  const [sutikno] = await ask<{ id: string }>(`select id from "user" where email = $1`, [
    accounts.sutikno.email,
  ]);
  await ask("delete from notification where key like 'journey:%'");
  await ask(
    `insert into notification (id, recipient_id, kind, path, params, key, in_bell, by_mail)
     select gen_random_uuid(), $1, 'VILLAGE_BEHIND', '/villages/35.23.12.2017', $2, 'journey:' || n, true, false
     from generate_series(1, 2) n`,
    [
      sutikno?.id,
      { village: "Sugihwaras", district: "Jenu", achieved: 1250, target: 3000, deadline: "2026-12-31" },
    ],
  );
  const page = await open("sutikno", phone);
  await page.goto("/villages/35.23.12.2017");
  await expect(page.getByRole("link", { name: "Kirim lewat WhatsApp" })).toHaveAttribute(
    "href",
    /^https:\/\/wa\.me\/\?text=\*Desa%20Sugihwaras/,
  );
  const [unread] = await ask<{ count: number }>(
    "select count(*)::int from notification where recipient_id = $1 and in_bell and read_at is null",
    [sutikno?.id],
  );
  const count = unread?.count ?? 0;
  const bell = page.getByRole("banner").getByRole("link", { name: /Pemberitahuan/ });
  await expect(bell).toHaveAccessibleName(new RegExp(`\\b${count} baru$`));
  await bell.click();
  const told = page.getByRole("listitem").filter({ hasText: "1.250 dari sasaran 3.000" });
  await expect(told).toHaveCount(2);
  await expectAccessible(page, "told");
  await told
    .first()
    .getByRole("button", { name: /Tandai dibaca/ })
    .click();
  await expect(bell).toHaveAccessibleName(new RegExp(`\\b${count - 1} baru$`));
  await page.getByRole("button", { name: "Tandai semua dibaca" }).click();
  await expect(bell).not.toContainText("baru");
  await told.first().getByRole("link").click();
  await expect(page).toHaveURL(/35\.23\.12\.2017$/);
});
