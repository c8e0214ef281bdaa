import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";

const village = "/villages/35.23.12.2002";

test("a kepala desa plans on a phone, counts who comes, lists them, and subscribes", async ({ open }) => {
  const page = await open("wiryo", phone);
  await page.goto(`${village}/events/new`);
  await page.getByLabel("Jenis acara").selectOption({ label: "Pendaftaran keliling" });
  await page.getByLabel("Judul").fill("Pendaftaran di dermaga");
  await page.getByLabel("Mulai pukul (WIB)").fill("0.05");
  await page.getByLabel("Selesai pukul").fill("0.01");
  await page.getByLabel("Daya tampung").fill("3");
  await page.getByLabel("Kelompok yang diundang").fill("Nelayan, 40\nPedagang");
  await page.getByRole("button", { name: "Simpan acara" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" });
  await expect(summary.getByRole("link", { name: /^Tanggal: / })).toBeVisible();
  const [today] = await ask<{ day: string }>("select (now() at time zone 'Asia/Jakarta')::date::text as day");
  await page.getByLabel("Tanggal", { exact: true }).fill(today?.day ?? "");
  await page.getByRole("button", { name: "Simpan acara" }).click();
  await expect(summary.getByRole("link", { name: /^Selesai pukul: Jam selesai/ })).toBeVisible();
  await page.getByLabel("Selesai pukul").fill("");
  await page.getByRole("button", { name: "Simpan acara" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pendaftaran di dermaga");
  await expect(page.locator("main")).toContainText(
    "pukul 00.05 WIB sampai selesai di Balai Desa Socorejo, hari ini.",
  );

  await page.getByRole("link", { name: "Catat kehadiran" }).click();
  const fishers = page.getByRole("region", { name: "Nelayan" });
  for (const label of ["+1 Laki-laki", "+1 Laki-laki", "+1 Perempuan"])
    await fishers.getByRole("button", { name: label }).click();
  await expect(fishers.locator("output")).toHaveText("3 orang");
  // Without a line the taps wait, and are sent once it is back.
  await page.context().setOffline(true);
  await fishers.getByRole("button", { name: "+1 Perempuan" }).click();
  await fishers.getByRole("button", { name: "+1 Perempuan" }).click();
  await expect(fishers.getByText("Belum terkirim: 2")).toBeVisible();
  await page.context().setOffline(false);
  await fishers.getByRole("button", { name: "Kirim lagi" }).click();
  await expect(fishers.locator("output")).toHaveText("5 orang");
  await expect(page.getByText("2 lebih banyak daripada daya tampung 3")).toBeVisible();

  for (const name of ["Slamet", "Kasiyem"]) {
    await page.getByLabel("Nama").fill(name);
    await page.getByRole("button", { name: "Tambahkan" }).click();
    await expect(page.getByRole("status").filter({ hasText: `${name} tercatat hadir` })).toBeVisible();
    await expect(page.getByLabel("Nama")).toHaveValue("");
  }
  await expect(page.getByText("Hitungan dan daftar berbeda")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("link", { name: "Kembali ke acara" }).click();
  await expect(page.getByRole("table", { name: "Daftar hadir: 2 nama." }).locator("tbody tr")).toHaveCount(2);

  await page.goto(`${village}/events`);
  await page.getByRole("button", { name: "Buat alamat kalender" }).click();
  const told = page.getByRole("status").filter({ hasText: "hanya tampil sekali" });
  const address = (await told.textContent())?.match(/https?:\/\/\S+\.ics/)?.[0] ?? "";
  const visitor = await open("nobody");
  const calendar = await visitor.request.get(new URL(address).pathname);
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const lines = (await calendar.text()).replaceAll("\r\n ", "");
  expect(lines).toContain("SUMMARY:Pendaftaran di dermaga – Socorejo\\, Kec. Jenu");
  expect(lines).not.toContain("Kasiyem");
});

test("without JavaScript each tap is a form, and the branch sees the month", async ({ open }) => {
  const page = await open("wiryo", { ...phone, javaScriptEnabled: false });
  const [event] = await ask<{ id: string }>("select id from event where title = 'Pendaftaran di dermaga'");
  await page.goto(`/events/${event?.id}/attendance`);
  const traders = page.getByRole("region", { name: "Pedagang" });
  await traders.getByRole("button", { name: "+1 Laki-laki" }).click();
  await expect(traders.locator("output")).toHaveText("1 orang");

  const branch = await open("siti");
  await branch.goto("/events?kind=REGISTRATION&district=35.23.12");
  await expect(
    branch.getByRole("table").first().getByRole("link", { name: "Pendaftaran di dermaga" }),
  ).toBeVisible();
  await branch.goto(`/events/${event?.id}/attendance`);
  await expectAccessible(branch, "attendance");
  await branch.goto(`/events/${event?.id}`);
  await expectAccessible(branch, "an event");
});
