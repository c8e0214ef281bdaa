import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { signIn, title } from "@/tests/support/journey";

test.describe.configure({ mode: "serial" });

const guest = {
  email: `wati.${Date.now()}@uji.example`,
  password: "panen raya bulan depan",
  name: "Wati Petugas Baru",
};
let link = "";
let admin: Page;
let theirs: Page;

test.beforeAll(async ({ browser }) => {
  theirs = await browser.newPage();
});

test.beforeEach(async ({ open }) => {
  admin = await open("admin");
});

test.afterAll(() => theirs.close());

test("the administrator invites a branch officer and gets a link, shown once", async () => {
  await admin.goto("/users");
  await admin.getByRole("link", { name: "Undang akun" }).click();
  await admin.getByLabel("Nama", { exact: true }).fill(guest.name);
  await admin.getByLabel("Alamat email").fill(guest.email);
  await admin.getByLabel("Petugas kantor cabang").check();
  await admin.getByLabel("Kantor", { exact: true }).selectOption({ label: "KCP Tuban" });
  await admin.getByRole("button", { name: "Buat tautan" }).click();
  const message = admin.getByRole("status").filter({ hasText: "Hanya muncul kali ini" });
  await expect(message).toBeVisible();
  link = (await message.textContent())?.match(/https?:\/\/\S+/)?.[0] ?? "";
  expect(link).toContain("/invitations/");

  await openAccount();
  await expect(admin.getByText("Menunggu kata sandi")).toBeVisible();
  await expect(admin.locator("body")).not.toContainText(link);
});

test("the officer opens the link, chooses a password and signs in with it; the link works once", async () => {
  await theirs.goto(link);
  await expect(title(theirs)).toHaveText("Pilih kata sandi");
  await expect(theirs.getByText(guest.email)).toBeVisible();
  await theirs.getByLabel("Kata sandi baru").fill(guest.password);
  await theirs.getByRole("button", { name: "Simpan kata sandi" }).click();
  await expect(theirs.getByText("Kata sandi tersimpan")).toBeVisible();
  await signIn(theirs, guest);
  await expect(title(theirs)).toHaveText("Minggu ini");
  await theirs.goto(link);
  await expect(title(theirs)).toHaveText("Tautan ini tidak berlaku lagi");
});

test("another territory takes effect on the officer's next page, without signing in again", async () => {
  await theirs.goto("/regencies/35.23/ranking");
  await expect(title(theirs)).toContainText("Kabupaten Tuban");
  await openAccount();
  await admin.getByLabel("Pejabat kabupaten").check();
  await admin.getByLabel("Kabupaten", { exact: true }).selectOption({ label: "Kabupaten Lamongan" });
  await admin.getByRole("button", { name: "Simpan peran dan wilayah" }).click();
  await expect(admin.getByText("Peran dan wilayah tersimpan.")).toBeVisible();

  expect((await theirs.goto("/regencies/35.23/ranking"))?.status()).toBe(404);
  expect((await theirs.goto("/villages/35.23.12.2017"))?.status()).toBe(404);
  await theirs.goto("/");
  await expect(title(theirs)).toHaveText("Peringkat kecamatan, Kabupaten Lamongan");
});

test("a closed account is out on the next page and cannot come back, until it is opened again", async () => {
  await openAccount();
  await admin.getByText("Tutup akun", { exact: true }).last().click();
  await admin.getByRole("button", { name: "Ya, tutup akun ini" }).click();
  await expect(admin.getByRole("definition").filter({ hasText: "Ditutup" })).toBeVisible();

  await theirs.goto("/");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.getByLabel("Alamat email").fill(guest.email);
  await theirs.getByLabel("Kata sandi").fill(guest.password);
  await theirs.getByRole("button", { name: "Masuk" }).click();
  await expect(theirs.getByRole("alert").filter({ hasText: "tidak cocok" })).toBeVisible();

  await openAccount();
  await admin.getByText("Buka akun kembali", { exact: true }).last().click();
  await admin.getByRole("button", { name: "Ya, buka akun ini" }).click();
  await expect(admin.getByRole("definition").filter({ hasText: "Aktif" })).toBeVisible();
  await signIn(theirs, guest);
  await expect(title(theirs)).toHaveText("Peringkat kecamatan, Kabupaten Lamongan");
});

async function openAccount() {
  await admin.goto(`/users?search=${encodeURIComponent(guest.email)}`);
  await admin.getByRole("link", { name: guest.name }).click();
  await expect(title(admin)).toHaveText(guest.name);
}
