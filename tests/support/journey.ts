import { type Download, expect, type Locator, type Page } from "@playwright/test";

/** What people do, in their words. Everything is found as they find it: by role, label and text. */

export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/sign-in");
  await page.getByLabel("Alamat email").fill(email);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("navigation", { name: "Bagian utama" }).first()).toBeAttached();
}

export async function signOut(page: Page) {
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
}

/** The way the branch goes: search, then the village of that kecamatan. */
export async function openVillage(page: Page, { name, district }: { name: string; district: string }) {
  await page.goto("/villages");
  await page.getByLabel("Nama atau kode desa").fill(name);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("row").filter({ hasText: district }).getByRole("link", { name }).click();
  await expect(title(page)).toContainText(name);
}

/** A section of a village: "Peserta", "Belum terdaftar", "Impor" … */
export async function openSection(page: Page, section: string) {
  await page.getByRole("navigation", { name: "Bagian desa" }).getByRole("link", { name: section }).click();
  await expect(page.getByRole("link", { name: section, exact: true }).first()).toHaveAttribute(
    "aria-current",
    "page",
  );
}

export type NamedFile = { name: string; bytes: Buffer };

/** From a village's import page to the page of the import, or back with a refusal. */
export async function uploadResidents(page: Page, { name, bytes }: NamedFile) {
  await page
    .getByLabel("Berkas daftar penduduk")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
}

export async function expectChecked(page: Page) {
  await expect(page.getByText("Menunggu keputusan", { exact: true })).toBeVisible({ timeout: 40_000 });
}

export async function commitImport(page: Page) {
  await page.getByRole("button", { name: /^Simpan [\d.]+ baris$/ }).click();
}

export async function expectCommitted(page: Page) {
  await expect(page.getByText("Impor selesai")).toBeVisible({ timeout: 50_000 });
}

export type PromisedTarget = { value: string; startsOn: string; deadline: string; source: string };

/** A number of people as the village's main target, on its page of targets. */
export async function setTarget(page: Page, { value, startsOn, deadline, source }: PromisedTarget) {
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Tetapkan sasaran" }) });
  await form.getByLabel("Satuan").selectOption({ label: "Orang (dibagi penduduk)" });
  await form.getByLabel("Jumlah").fill(value);
  await form.getByLabel("Tanggal mulai").fill(startsOn);
  await form.getByLabel("Tenggat").fill(deadline);
  await form.getByLabel("Sumber").fill(source);
  await form.getByRole("button", { name: "Tetapkan sasaran" }).click();
}

/** Searches the person and opens the registration form, from "Daftarkan peserta". */
export async function findToRegister(page: Page, name: string) {
  await page.getByLabel("Nama atau NIK").fill(name);
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await page.getByRole("link", { name: `Daftarkan ${name}`, exact: true }).click();
  await expect(page.getByText(`${name} akan didaftarkan.`)).toBeVisible();
}

export async function chooseNewPerson(page: Page) {
  await page.getByRole("link", { name: "Tambahkan orang baru" }).click();
  await expect(page.getByText("Orang ini belum ada dalam daftar penduduk.")).toBeVisible();
}

/** What the form still needs once the person is known. */
export async function fillMembership(page: Page, sector?: string) {
  if (sector) await page.getByLabel("Sektor pekerjaan").selectOption({ label: sector });
  await page.getByLabel("Formulir bertanda tangan").check();
}

export async function sendRegistration(page: Page) {
  await page.getByRole("button", { name: "Daftarkan", exact: true }).click();
}

export async function expectRegistered(page: Page, name: string) {
  await expect(page.getByRole("status").filter({ hasText: `${name} terdaftar` })).toBeVisible();
}

export const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** A figure that opens its list: "Capaian (peserta)", "Belum terdaftar". */
export function figure(page: Page, label: string): Locator {
  return page.locator("main li:not(nav li)").filter({ has: page.getByText(label, { exact: true }) });
}

export async function readFigure(page: Page, label: string): Promise<number> {
  const text = (await figure(page, label).textContent()) ?? "";
  const digits = text.replace(label, "").match(/[\d.]+/)?.[0];
  if (!digits) throw new Error(`no figure in "${text}"`);
  return wholeNumber(digits);
}

/** Opens the list behind a figure and counts its rows, page after page. */
export async function countListBehind(page: Page, label: string): Promise<number> {
  const here = page.url();
  await figure(page, label).getByRole("link").click();
  await page.waitForURL((url) => url.href !== here);
  return countRows(page);
}

/** Rows of the list on this page and all that follow. */
export async function countRows(page: Page): Promise<number> {
  const next = page
    .getByRole("navigation", { name: "Halaman daftar" })
    .getByRole("link", { name: "Berikutnya" });
  let rows = 0;
  for (;;) {
    await expect(page.getByRole("table").first()).toBeVisible();
    rows += await page.getByRole("main").locator("tbody tr").count();
    if ((await next.count()) === 0) return rows;
    const here = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== here);
  }
}

export const wholeNumber = (text: string) => Number(text.replaceAll(".", ""));

export async function download(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return file;
}
