import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, test } from "@/tests/support/browser";
import { pagesOf } from "@/tests/support/pdf";

const socorejo = "/villages/35.23.12.2002";

test("the village proposes what its schemes pay, the branch approves, and the cash book says so", async ({
  open,
}) => {
  const kades = await open("wiryo");
  await kades.goto(`${socorejo}/schemes/runs`);
  await kades.getByRole("row").filter({ hasText: "Menunggu persetujuan" }).getByRole("link").click();
  await expect(kades.getByText("Yang mengusulkan tidak menyetujui usulannya sendiri.")).toBeVisible();
  await expect(kades.getByText("Setujui dan catat")).toHaveCount(0);
  await kades.locator("summary").filter({ hasText: "Tarik usulan" }).click();
  const withdrawal = kades.locator("details[open]");
  await withdrawal.getByLabel("Alasan menarik").fill("Tunggakan bulan lalu ikut dibayar");
  await withdrawal.getByRole("button", { name: "Tarik usulan" }).click();
  await expect(kades.getByText("Usulan ini ditarik; tidak ada yang dicatat.")).toBeVisible();

  await kades.goto(`${socorejo}/schemes/runs`);
  await kades.getByLabel("Tunggakan yang ikut dibayar").selectOption({ label: "Juga 1 bulan sebelumnya" });
  await kades.getByRole("button", { name: "Usulkan" }).click();
  await kades.waitForURL("**/runs/*");
  const runId = kades.url().split("/").at(-1) ?? "";

  const siti = await open("siti");
  await siti.goto(`/runs/${runId}`);
  await siti.locator("summary").filter({ hasText: "Setujui dan catat" }).click();
  await expectAccessible(siti, "a monthly run");
  await siti.getByRole("button", { name: "Setujui" }).click();
  await expect(siti.getByText("sudah dibayar")).toBeVisible();
  const [booked] = await ask<{ lines: string; paid: string; receiptId: string; schemeId: string }>(
    `select (select count(*) from run_line l where l.run_id = $1 and l.outcome = 'PAYABLE') as lines,
       (select count(*) from contribution c join receipt r on r.id = c.receipt_id where r.run_id = $1) as paid,
       r.id as "receiptId", r.scheme_id as "schemeId" from receipt r where r.run_id = $1 order by r.number limit 1`,
    [runId],
  );
  expect(Number(booked?.paid)).toBeGreaterThan(10);
  expect(booked?.paid).toBe(booked?.lines);
  await expect(siti.locator(`a[href="/receipts/${booked?.receiptId}"]`).first()).toBeVisible();

  await siti.goto(`/schemes/${booked?.schemeId}/cash-book`);
  const month = await siti.getByLabel("Bulan").locator("option:checked").textContent();
  await expect(siti.getByRole("row").filter({ hasText: `Iuran ${month}` })).toHaveCount(1);
  await siti.locator("summary").filter({ hasText: "Cetak dan unduh" }).click();
  await expectAccessible(siti, "a cash book");
  const link = await siti.getByRole("link", { name: "PDF A4" }).getAttribute("href");
  const answer = await siti.request.get(link ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const text = pagesOf(await answer.body())
    .flat()
    .join(" ")
    .replace(/\s+/g, " ");
  expect(text).toContain("BUKU KAS");
  expect(text).toContain(`Iuran ${month}`);
});
