import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, test } from "vitest";
import {
  completenessOf,
  exampleLines,
  indicatorsOf,
  missingOf,
  problemsOf,
} from "@/lib/campaign/binder/rules";
import { aspects } from "@/lib/campaign/binder/schema";
import { templateInput } from "@/lib/campaign/binder/template/schema";
import { openArchive } from "@/lib/platform/spreadsheet/archive";
import { pathPiece, streamZip } from "@/lib/platform/zip/stream";

const contest = "019aa000-0000-7000-8000-000000000001";
const none = { DISSEMINATION: "", REGULATION: "", INITIATIVE: "", COVERAGE: "" };

describe("indicators", () => {
  it("of the product's example are three for each aspect, and every one asks for something", () => {
    const all = indicatorsOf(exampleLines, contest);
    expect(aspects.map((aspect) => all.filter((one) => one.aspect === aspect).length)).toEqual([3, 3, 3, 3]);
    expect(all.every(({ needs }) => needs.length > 0)).toBe(true);
    expect(problemsOf(exampleLines)).toEqual([]);
  });

  it("are the same ones when lines are moved, asked more of or written large, and others in another contest", () => {
    const before = indicatorsOf({ ...none, INITIATIVE: "Bank sampah; foto\nKios BUMDes; berkas" }, contest);
    const after = indicatorsOf(
      { ...none, INITIATIVE: " KIOS BUMDES ;berkas\n\nBank sampah; foto, acara" },
      contest,
    );
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).reverse());
    expect(after[1]?.needs).toEqual(["PHOTO", "EVENT"]);
    const other = indicatorsOf(
      { ...none, INITIATIVE: "Bank sampah; foto" },
      "019aa000-0000-7000-8000-000000000002",
    );
    expect(before.map(({ id }) => id)).not.toContain(other[0]?.id);
    expect(indicatorsOf({ ...none, COVERAGE: "A; foto\nA; acara" }, contest)).toHaveLength(1);
  });

  it("that ask for nothing or for what has no word are pointed out in their aspect", () => {
    const lines = {
      ...none,
      REGULATION: "Perdes; peraturan\nSK petugas",
      COVERAGE: "Warga; peserta, gambar",
    };
    expect(problemsOf(lines)).toEqual([
      { aspect: "REGULATION", line: 2, word: "" },
      { aspect: "COVERAGE", line: 1, word: "gambar" },
    ]);
    const parsed = templateInput.safeParse({ campaignId: contest, ...lines });
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["REGULATION", "INDICATOR_LINE"],
      ["COVERAGE", "INDICATOR_LINE"],
    ]);
    expect(templateInput.safeParse({ campaignId: contest }).error?.issues[0]?.message).toBe(
      "INDICATORS_NONE",
    );
  });

  it("are complete once nothing that they ask for is missing", () => {
    const [first, second] = indicatorsOf({ ...none, DISSEMINATION: "A; foto, acara\nB; kehadiran" }, contest);
    if (!first || !second) throw new Error("no indicators");
    expect(missingOf(first, { PHOTO: 2, EVENT: 0 })).toEqual(["EVENT"]);
    const found = ({ id }: { id: string }) => (id === first.id ? { PHOTO: 2, EVENT: 1 } : {});
    expect(completenessOf([first, second], found)[0]).toEqual({
      aspect: "DISSEMINATION",
      complete: 1,
      total: 2,
    });
    expect(completenessOf([first, second], found)[3]).toEqual({ aspect: "COVERAGE", complete: 0, total: 0 });
  });
});

test("an archive holds what could be read, under paths that every system can unpack", async () => {
  const path = `1-${pathPiece("Sosialisasi: RT/RW \\ BPD?")}/${pathPiece(" ..foto.jpg ")}`;
  expect(path).toBe("1-Sosialisasi- RT-RW - BPD-/foto.jpg");
  const bytes = Buffer.alloc(200_000, "gambar");
  const archive = await openArchive(
    await buffer(
      streamZip([
        { path, read: async () => bytes },
        { path: "hilang.pdf", read: async () => null },
      ]),
    ),
  );
  expect(archive.names()).toEqual([path.toLowerCase()]);
  expect(Buffer.concat(await Readable.from(archive.read(path)).toArray()).equals(bytes)).toBe(true);
});

test("an archive that cannot be finished is broken off", async () => {
  const failing = streamZip([{ path: "a.jpg", read: () => Promise.reject(new Error("store")) }]);
  await expect(buffer(failing)).rejects.toThrow("store");
});
