import { describe, expect, it, test } from "vitest";
import { fillIn, type MouOnPaper, mouLetter } from "@/lib/mou/paper/rules";
import { exampleTemplate } from "@/lib/mou/template/rules";
import type { Paper } from "@/lib/platform/pdf/paper";
import { writePdf } from "@/lib/platform/pdf/write";
import { pagesOf } from "@/tests/support/pdf";

const made = { title: "mou-Karanglo", by: "Siti", at: new Date("2026-11-22T01:00:00Z") };
const karanglo: MouOnPaper = {
  form: "JOINT_AGREEMENT",
  subject: "Desa Sadar Jaminan Sosial Ketenagakerjaan Tahun 2018",
  letterhead: ["PEMERINTAH KABUPATEN TUBAN", "KECAMATAN KEREK", "DESA KARANGLO"],
  firstSide: "VILLAGE",
  numbers: { VILLAGE: "415.4/01/2018", OFFICE: "PER/12/072018" },
  place: "Balai Desa Karanglo",
  signedOn: "2018-07-09",
  validFrom: "2018-07-09",
  validTo: "2019-07-08",
  ...exampleTemplate,
  parties: [
    {
      side: "OFFICE",
      organisation: "BPJS Ketenagakerjaan Kantor Cabang Bojonegoro",
      name: "Budi Santoso",
      office: "Kepala Kantor Cabang Bojonegoro",
      number: "NPK 01234",
      authority: "surat kuasa direksi",
      address: null,
    },
    {
      side: "VILLAGE",
      organisation: "Pemerintah Desa Karanglo Kecamatan Kerek",
      name: "Sunandar, S.HI",
      office: "Kepala Desa Karanglo",
      number: null,
      authority: null,
      address: "Jalan Raya Karanglo",
    },
  ],
  witnesses: [
    { kind: "WITNESS", name: "Rofiul Masyhudi", office: "Kepala KCP Tuban" },
    { kind: "ACKNOWLEDGES", name: "Ari Wibowo Waspodo", office: "Sekretaris Camat Kerek" },
  ],
  isDraft: false,
};

async function printed(mou: MouOnPaper, paper: Paper = "A4") {
  const bytes = await writePdf(mouLetter(mou, paper, made));
  const pages = pagesOf(bytes).map((pieces) => pieces.join(" ").replace(/\s+/g, " ").replaceAll("- ", "-"));
  return { pages, all: pages.join(" "), file: Buffer.from(bytes).toString("latin1") };
}

describe("an agreement on paper", () => {
  it.each<[Paper, string]>([
    ["A4", "[0 0 595.28 841.89]"],
    ["F4", "[0 0 609.45 935.43]"],
  ])("on %s has kop surat, both numbers, day in words, articles and both signatures", async (paper, box) => {
    const { pages, all, file } = await printed(karanglo, paper);
    expect(file).toContain(`/MediaBox ${box}`);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.startsWith("PEMERINTAH KABUPATEN TUBAN KECAMATAN KEREK DESA KARANGLO")).toBe(true);
    expect(all).toContain("Nomor: 415.4/01/2018 Nomor: PER/12/072018");
    expect(all).toContain("TENTANG DESA SADAR JAMINAN SOSIAL KETENAGAKERJAAN TAHUN 2018");
    expect(all).toContain(
      "Senin, tanggal sembilan bulan Juli tahun dua ribu delapan belas (09-07-2018), bertempat di Balai Desa Karanglo",
    );
    expect(all.indexOf("Sunandar")).toBeLessThan(all.indexOf("Budi Santoso"));
    expect([...all.matchAll(/Pasal (\d+) /g)].map(([, n]) => Number(n))).toEqual(
      exampleTemplate.articles.map((_, at) => at + 1),
    );
    expect(all).toContain("berlaku sejak 9 Juli 2018 sampai dengan 8 Juli 2019");
    expect(all).not.toContain("RANCANGAN");
    for (const [at, text] of pages.entries()) expect(text).toContain(`hal ${at + 1} dari ${pages.length}`);
    const last = pages.at(-1) ?? "";
    for (const signed of ["PENUTUP", "PIHAK KESATU,", "PIHAK KEDUA,", "Sunandar, S.HI", "Budi Santoso"])
      expect(last).toContain(signed);
    expect(last).toMatch(/Mengetahui, .*Ari Wibowo Waspodo .*Saksi-saksi, .*Rofiul Masyhudi/);
  });

  it("names the branch first where that is the first party", () => {
    const said = JSON.stringify(mouLetter({ ...karanglo, firstSide: "OFFICE" }, "A4", made));
    expect(said).toContain('["Nomor: PER/12/072018","Nomor: 415.4/01/2018"]');
    expect(said).toMatch(/Budi Santoso.*selanjutnya disebut PIHAK KESATU;.*Sunandar, S\.HI/);
  });

  it("says on every page of a draft that it is one, and leaves room for what is not known yet", async () => {
    const unknown = { place: null, signedOn: null, validFrom: null, validTo: null, isDraft: true };
    const numbers = { VILLAGE: null, OFFICE: null };
    const { pages, all } = await printed({ ...karanglo, ...unknown, numbers });
    for (const text of pages) expect(text.match(/RANCANGAN/g)?.length).toBeGreaterThanOrEqual(2);
    expect(all).toContain("Pada hari ini, ……………………, tanggal …………………… bulan");
    expect(all).toContain("berlaku sejak …………………… sampai dengan ……………………");
  });

  it("carries a text of many pages to its end", async () => {
    const long = Array.from({ length: 40 }, (_, at) => ({
      heading: `Bagian ${at}`,
      paragraphs: [`(1) ${"Kata ".repeat(at % 7 === 3 ? 900 : 60)}akhir${at}.`],
    }));
    const { pages, all } = await printed({ ...karanglo, articles: long, legalBasis: [], witnesses: [] });
    expect(pages.length).toBeGreaterThan(9);
    for (const at of long.keys()) expect(all).toContain(`akhir${at}.`);
    expect(pages.at(-1)).toContain("akhir39.");
    expect(pages.at(-1)).toContain("Sunandar, S.HI");
  });
});

test("an article may name money and the term, which are written in full", () => {
  const term = { validFrom: "2018-07-09", validTo: null };
  expect(fillIn("iuran {Rp16.800} tiap bulan, {Rp 1500000000} setahun", term)).toBe(
    "iuran Rp16.800,00 (enam belas ribu delapan ratus rupiah) tiap bulan, Rp1.500.000.000,00 (satu miliar lima ratus juta rupiah) setahun",
  );
  expect(fillIn("{mulai} – {sampai} {lain} {Rp}", term)).toBe("9 Juli 2018 – …………………… {lain} {Rp}");
});
