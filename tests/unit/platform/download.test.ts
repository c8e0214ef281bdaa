import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { fileResponse } from "@/lib/platform/download";

const disposition = (name: string) =>
  fileResponse(new Uint8Array([1]), name, "xlsx").headers.get("content-disposition") ?? "";
const nameIn = (header: string) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? "");

describe("a download", () => {
  it("is saved, not shown, and not kept in between", async () => {
    const response = fileResponse(new TextEncoder().encode("nama"), "peserta", "csv");
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="peserta.csv"; filename*=UTF-8''peserta.csv`,
      "content-length": "4",
      "content-type": "text/csv; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect(await response.text()).toBe("nama");
  });

  it("goes out as it comes, without a length that nobody knows yet", async () => {
    const response = fileResponse(Readable.from([Buffer.from("na"), Buffer.from("ma")]), "peserta", "csv");
    expect(response.headers.get("content-length")).toBeNull();
    expect(await response.text()).toBe("nama");
  });

  it("that fails on the way does not end as if it were whole", async () => {
    async function* pieces() {
      yield Buffer.from("na");
      throw new Error("the database went");
    }
    await expect(fileResponse(Readable.from(pieces()), "peserta", "csv").text()).rejects.toThrow();
  });

  it.each([
    ["../../etc/passwd", "etc-passwd.xlsx"],
    ['a"; filename="b.exe', "a-- filename=-b.exe.xlsx"],
    ["baris\r\nSet-Cookie: x=1", "barisSet-Cookie- x=1.xlsx"],
    ["Data Désa 👋 2026.xlsx", "Data Désa 👋 2026.xlsx"],
    ["DATA.XLSX", "DATA.xlsx"],
    ["\u202Etxt.exe", "txt.exe.xlsx"],
    ["...", "berkas.xlsx"],
    ["", "berkas.xlsx"],
    ["\ud800x", "x.xlsx"],
    ["x".repeat(400), `${"x".repeat(100)}.xlsx`],
  ])("called %j is called %j", (given, name) => {
    const header = disposition(given);
    expect(nameIn(header)).toBe(name);
    expect(header).toMatch(/^attachment; filename="[ !#-[\]-~]+"; filename\*=UTF-8''[\w.%~-]+$/);
  });
});
