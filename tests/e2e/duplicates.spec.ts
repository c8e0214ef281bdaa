import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";
import { title } from "@/tests/support/journey";

const village = "35.23.05.2003";

/** Two records of one person: the second written otherwise and without an RT. */
function addTwice() {
  return ask(
    `insert into resident (regency_id, id, village_id, identity_index, name, birth_date, birth_place, rt, created_at)
     select v.regency_id, gen_random_uuid(), v.id, decode(md5(p.name), 'hex'), p.name, '1984-04-17', p.place, p.rt,
       now() - p.age
     from village v, (values ('Siti Amanah', null, '001', interval '2 days'),
       ('HJ. SITI AMANAH', 'Lamongan', null, interval '1 day')) p(name, place, rt, age) where v.code = $1`,
    [village],
  );
}

test("somebody who stands twice becomes one on a phone, and two again; without JavaScript they are said to be two", async ({
  open,
}) => {
  await addTwice();
  const page = await open("siti", phone);
  await page.goto(`/villages/${village}/residents`);
  await page.getByRole("link", { name: "Periksa data ganda (1)" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("RT salah satunya kosong");
  await page.getByRole("link", { name: "Bandingkan" }).click();
  await expect(page).toHaveTitle(/^Bandingkan dua data/);
  await expectAccessible(page, "a pair side by side");
  const pair = page.url();
  await expect(page.getByRole("group", { name: "Tempat lahir" }).getByLabel("Lamongan")).toBeChecked();
  await page.getByRole("group", { name: "Nama" }).getByLabel("Siti Amanah", { exact: true }).check();
  await page.getByRole("button", { name: "Gabungkan menjadi satu" }).click();

  await expect(page.getByRole("status")).toContainText("Dua data digabung menjadi satu");
  await expect(title(page)).toHaveText("Siti Amanah");
  await expect(page).toHaveTitle(/^Data penduduk/);
  await expectAccessible(page, "a person merged from two");
  await page.getByRole("group").filter({ hasText: "Urungkan penggabungan" }).locator("summary").click();
  await page.getByRole("button", { name: "Urungkan penggabungan" }).click();
  await expect(page.getByRole("status")).toContainText("Penggabungan diurungkan");
  await page.getByRole("link", { name: "Buka data yang lain" }).click();
  await expect(title(page)).toHaveText("HJ. SITI AMANAH");

  const bare = await open("siti", { javaScriptEnabled: false });
  await bare.goto(pair);
  await bare.getByRole("button", { name: "Bukan orang yang sama" }).click();
  await expect(bare.getByText("Dicatat sebagai dua orang yang berbeda")).toBeVisible();
  await bare.getByRole("button", { name: "Usulkan lagi" }).click();
  await expect(bare.getByRole("link", { name: "Bandingkan" })).toBeVisible();
});
