import { expect, test } from "vitest";
import { invitationLetter } from "@/lib/event/letter/rules";
import { letterInput } from "@/lib/event/letter/schema";
import { writePdf } from "@/lib/platform/pdf/write";
import { pagesOf } from "@/tests/support/pdf";

const event = {
  day: "2026-11-26",
  zone: "Asia/Jakarta" as const,
  startsAt: new Date("2026-11-26T02:00:00Z"),
  endsAt: null,
  place: "Balai Desa Karanglo",
  address: "Jalan Raya Kerek 12",
  village: "Karanglo",
};
const typed = {
  letterhead: "PEMERINTAH KABUPATEN TUBAN\nKECAMATAN KEREK\nDESA KARANGLO",
  address: "Jalan Raya Kerek 12, 62356",
  number: "005/17/414.412.16/2026",
  day: "2026-11-20",
  to: "Ketua BPD\n\nKetua RT dan RW",
  subject: "Sosialisasi untuk petani",
  signerOffice: "Kepala Desa Karanglo",
  signerName: "Sunandar, S.HI",
};
const made = { title: "undangan", by: "Siti", at: new Date("2026-11-22T01:00:00Z") };

async function printed(fields: object) {
  const bytes = await writePdf(invitationLetter(event, letterInput.parse(fields), made));
  const pages = pagesOf(bytes).map((pieces) => pieces.join(" ").replace(/\s+/g, " "));
  const box = /\/MediaBox \[([^\]]*)\]/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
  return { box, pages };
}

test("an invitation on F4 says who invites whom to what, when and where, on one page", async () => {
  const { box, pages } = await printed({ ...typed, paper: "F4" });
  expect(box).toBe("0 0 609.45 935.43");
  expect(pages).toHaveLength(1);
  const order = [
    "PEMERINTAH KABUPATEN TUBAN KECAMATAN KEREK DESA KARANGLO",
    "Nomor : 005/17/414.412.16/2026",
    "Lampiran : –",
    "Hal : Undangan",
    "Kepada Yth. 1. Ketua BPD 2. Ketua RT dan RW di Tempat",
    "Hari, tanggal : Kamis, 26 November 2026",
    "Waktu : pukul 09.00 WIB sampai selesai",
    "Tempat : Balai Desa Karanglo, Jalan Raya Kerek 12",
    "Acara : Sosialisasi untuk petani",
    "Karanglo, 20 November 2026 Kepala Desa Karanglo Sunandar, S.HI",
    "hal 1 dari 1",
  ];
  const plain = pages.join(" ").replaceAll("/ ", "/").replaceAll(" .", ".");
  const places = order.map((text) => plain.indexOf(text));
  expect(Math.min(...places), plain).toBeGreaterThanOrEqual(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}, 20_000);

test("what was not typed is left to the pen, on A4", async () => {
  const { box, pages } = await printed({ day: "kemarin", paper: "A0" });
  expect(box).toBe("0 0 595.28 841.89");
  expect(pages[0]).toContain("Nomor : ………");
  expect(pages[0]).toContain("Kepada Yth. ………");
}, 20_000);

test("what is far too long is cut", () => {
  const long = "panjang ".repeat(900);
  const input = letterInput.parse({ ...typed, to: `${long}\n`.repeat(60), subject: long, letterhead: long });
  expect(input.subject.length).toBeLessThanOrEqual(300);
  expect(input.to.join("").length).toBeLessThanOrEqual(2_000);
  expect(input.letterhead.length).toBeLessThanOrEqual(5);
});
