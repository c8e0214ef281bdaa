import { ask, expect, phone, test } from "@/tests/support/browser";
import { title } from "@/tests/support/journey";
import { squaresOf } from "@/tests/support/map";

const senori = "35.23.05";

test("an administrator brings boundaries, and the league shows them to a keyboard and on a phone", async ({
  open,
}) => {
  const villages = await ask<{ code: string }>("select code from village where code like $1 order by code", [
    `${senori}.%`,
  ]);
  const admin = await open("admin");
  await admin.goto("/maps");
  const upload = async (text: string) => {
    await admin
      .getByLabel("Berkas GeoJSON")
      .setInputFiles({ name: "batas.geojson", mimeType: "application/json", buffer: Buffer.from(text) });
    await admin.getByRole("button", { name: "Unggah" }).click();
  };
  await upload(squaresOf([senori, "35.23.99"]));
  await expect(admin.getByRole("alert").or(admin.locator("#map-source-error")).first()).toContainText(
    "sumber",
  );
  await admin.getByLabel("Sumber data").fill("Badan Uji, 2026");
  await upload(squaresOf([senori, "35.23.99"]));
  await expect(admin.getByText("Kode 35.23.99 (bagian ke-2) tidak ada").first()).toBeVisible();
  await expect(admin.getByLabel("Sumber data")).toHaveValue("Badan Uji, 2026");
  await upload(squaresOf(villages.map(({ code }) => code)));
  await expect(admin.getByText(`${villages.length} batas wilayah tersimpan dalam 1 peta.`)).toBeVisible();

  const siti = await open("siti");
  await siti.goto("/regencies/35.23/ranking");
  const place = siti.getByRole("link", { name: /^Senori: peringkat/ });
  await place.focus();
  await siti.keyboard.press("Enter");
  await expect(title(siti)).toHaveText("Peringkat desa, Kec. Senori");
  const figure = siti.getByRole("figure", { name: "Peta cakupan, Kec. Senori" });
  await expect(figure).toContainText("Batas wilayah: Badan Uji, 2026");
  await expect(figure.getByRole("link")).toHaveCount(villages.length);

  const small = await open("endang", phone);
  const asked = small.waitForResponse((answer) => answer.url().includes("/api/v1/maps/35.23.05/village"));
  await small.goto("/districts/35.23.05/ranking");
  expect((await asked).headers()["cache-control"]).toContain("immutable");
  const box = await small.getByRole("figure").locator("use").first().boundingBox();
  expect(box?.width).toBeGreaterThan(20);
});
