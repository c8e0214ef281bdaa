import { today } from "@/lib/platform/dates";
import { formatDay } from "@/lib/platform/format";
import { expect, test, type Who } from "@/tests/support/browser";
import { title } from "@/tests/support/journey";

const a4 = { width: 718, height: 1047 };

for (const [who, address, heading, printed] of [
  ["sutikno", "/villages/35.23.12.2017", "Desa Sugihwaras", `Data per ${formatDay(today())}`],
  ["sutikno", "/villages/35.23.12.2017/unregistered", "Belum terdaftar", formatDay(today())],
  [
    "sutikno",
    "/villages/35.23.12.2017/members?payer=SELF",
    "Peserta",
    `Pembayar iuran: Mandiri · ${formatDay(today())}`,
  ],
  [
    "endang",
    "/regencies/35.23/ranking",
    "Peringkat kecamatan, Kabupaten Tuban",
    `pekerja · ${formatDay(today())}`,
  ],
] satisfies [Who, string, string, string][])
  test(`${address} prints with its title and date, without what only works on a screen`, async ({ open }) => {
    const page = await open(who, { viewport: a4 });
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    await expect(title(page)).toHaveText(heading);
    await expect(page.locator("header").getByText(printed).last()).toBeVisible();
    await expect(page.locator("footer").getByText(`Dicetak ${formatDay(today())}`)).toBeVisible();
    for (const control of ["nav", "button", "summary", "form"])
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, "nothing is cut off at the edge of A4").toBeLessThanOrEqual(a4.width);
    for (const row of (await page.locator("tbody tr").all()).slice(0, 3))
      expect(await row.evaluate((element) => getComputedStyle(element).breakInside)).toBe("avoid");
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  });
