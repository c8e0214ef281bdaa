import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { UnregisteredRow } from "@/lib/membership/unregistered/queries";
import { groupByBlock } from "@/lib/membership/unregistered/rules";
import { unregisteredPaper } from "@/lib/membership/unregistered/sheet";
import membership from "@/lib/platform/i18n/id/membership.json";
import resident from "@/lib/platform/i18n/id/resident.json";
import type { Paper } from "@/lib/platform/pdf/paper";
import { writePdf } from "@/lib/platform/pdf/write";
import { pagesOf } from "@/tests/support/pdf";

const person = (n: number, change: Partial<UnregisteredRow> = {}): UnregisteredRow => ({
  id: String(n),
  name: `Warga ke${n}`,
  age: 40,
  sex: "F",
  occupation: "PETANI/PEKEBUN",
  hamlet: "KRAJAN",
  rw: "001",
  rt: "002",
  householdId: `kk${Math.floor(n / 2)}`,
  ...change,
});

const catalogue = { locale: "id", messages: { membership, resident } };
const t = createTranslator({ ...catalogue, namespace: "membership" });
const r = createTranslator({ ...catalogue, namespace: "resident" });
const words = {
  t: (key: string, values?: Record<string, number>) => t(key as "people", values as { count: number }),
  r: (key: string) => r(key as "age"),
  lines: ["Desa Socorejo, Kec. Jenu", "75 orang"],
  foot: "Dibuat oleh Siti",
  pages: "hal {page} dari {pages}",
  made: { title: "belum-terdaftar-Socorejo", by: "Siti", at: new Date("2026-11-22T01:00:00Z") },
};

describe("a list for each RT", () => {
  it("keeps everybody, numbers households within the RT, and those without a family card not at all", () => {
    const rows = [
      person(0),
      person(1),
      person(2),
      person(3, { householdId: null }),
      person(4, { rt: "003" }),
      person(5, { hamlet: null, rt: null, rw: null }),
    ];
    const groups = groupByBlock(rows);
    expect([...groups].map(([block, people]) => [block, people.map(({ household }) => household)])).toEqual([
      ["KRAJAN, RT 002/RW 001", [1, 1, 2, 0]],
      ["KRAJAN, RT 003/RW 001", [1]],
      ["", [1]],
    ]);
  });

  it.each<[Paper, number, number]>([
    ["A4", 595.28, 841.89],
    ["F4", 609.45, 935.43],
  ])(
    "on %s has its head on each page, everybody once, and says which page of how many",
    async (paper, width, height) => {
      const rows = Array.from({ length: 75 }, (_, n) =>
        person(n, n < 70 ? {} : { rt: "003", name: `=Warga ke${n}` }),
      );
      const bytes = await writePdf(unregisteredPaper(rows, paper, words));
      expect(Buffer.from(bytes).toString("latin1")).toContain(`/MediaBox [0 0 ${width} ${height}]`);
      const pages = pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(2);
      for (const [at, pieces] of pages.entries()) {
        const text = pieces.join(" ").replace(/\s+/g, " ").replaceAll("/ ", "/");
        expect(text).toContain(`hal ${at + 1} dari ${pages.length}`);
        expect(text).toContain("Dibuat oleh Siti");
        expect(text).toContain("Desa Socorejo, Kec. Jenu");
        expect(text).toContain("Sudah Nama Rumah Usia L/P Pekerjaan Catatan");
        expect(text).toContain(
          at < pages.length - 1 ? "KRAJAN, RT 002/RW 001 · 70 orang" : "KRAJAN, RT 003/RW 001 · 5 orang",
        );
      }
      const all = pages.flat().join(" ").replace(/\s+/g, " ");
      expect([...all.matchAll(/Warga ke(\d+)/g)].map(([, n]) => Number(n))).toEqual(rows.map((_, n) => n));
    },
  );
});
