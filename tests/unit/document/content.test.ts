import { describe, expect, it, test } from "vitest";
import { prepareFile } from "@/lib/document/content/mutations";
import { cleanName, roomFor, typeOf } from "@/lib/document/rules";
import { isForgotten, isSuspicious } from "@/lib/document/sweep/rules";
import { hollowPng, phonePhoto, smallPdf } from "@/tests/support/documents";

const text = (content: string) => new Uint8Array(Buffer.from(content, "latin1"));
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const noise = (bytes: Uint8Array) => bytes.map((byte, at) => (at > 30 ? (byte * 7 + at) % 256 : byte));

describe("a file that is not what it should be", () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ["a program called .jpg", () => text("MZ\x90\0".padEnd(900)), "DOCUMENT_TYPE"],
    ["a spreadsheet called .pdf", () => text("PK\x03\x04".padEnd(900)), "DOCUMENT_TYPE"],
    ["a page of script", () => text("<svg onload=alert(1)>"), "DOCUMENT_TYPE"],
    ["a PDF behind something else", () => joined(text("GIF89a"), smallPdf("x").bytes), "DOCUMENT_TYPE"],
    ["a PDF that was cut off", () => smallPdf("potong").bytes.subarray(0, 120), "PDF_BROKEN"],
    ["a photo that was cut off", async () => (await phonePhoto(600, 400)).subarray(0, 1_500), "PHOTO_BROKEN"],
    ["a photo gone bad", async () => noise(await phonePhoto(600, 400)), "PHOTO_BROKEN"],
    ["100 megapixels in 100 bytes", () => hollowPng(10_000, 10_000), "PHOTO_TOO_LARGE"],
    ["a picture of nothing", () => hollowPng(100, 100), "PHOTO_BROKEN"],
    ["an empty file", () => new Uint8Array(), "DOCUMENT_EMPTY"],
    ["11 MB", () => new Uint8Array(11 * 1024 * 1024), "DOCUMENT_TOO_LARGE"],
  ])("%s: it is said what is wrong", async (_what, bytes, code) => {
    const file = { name: "surat.pdf", bytes: await bytes(), purpose: "OTHER" as const };
    expect(await prepareFile(file)).toMatchObject({ ok: false, code });
  });

  test("a page hidden behind a picture is not kept", async () => {
    const bytes = joined(await phonePhoto(200, 100), text("<script>alert(1)</script>"));
    const kept = await prepareFile({ name: "polos.exe", bytes, purpose: "PHOTO" });
    expect(kept).toMatchObject({ ok: true, value: { name: "polos.jpg", mediaType: "image/jpeg" } });
    expect(kept.ok && Buffer.from(kept.value.bytes).includes("script")).toBe(false);
  });

  it.each([
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["RIFF\0\0\0\0WEBPVP8 ", "image/webp"],
    ["RIFF\0\0\0\0WAVEfmt ", null],
    ["%PDF-1.7", "application/pdf"],
    ["%PD", null],
  ])("%j is %s", (start, type) => expect(typeOf(text(start))).toBe(type));
});

describe("a file's name", () => {
  it.each([
    ["C:\\Users\\Siti\\MoU Karanglo.pdf", "MoU Karanglo"],
    ["../../etc/passwd", "passwd"],
    ["KTP 3523125708850001.jpg", "KTP …"],
    ["KK_3523.1257.0885.0001 Sutikno.png", "KK_… Sutikno"],
    ["wa +62 812-3456-7890.jpeg", "wa …"],
    ["IMG_20261122_101500.jpg", "IMG_20261122_101500"],
    ["IMG-20261122-WA0012.jpg", "IMG-20261122-WA0012"],
    ["Foto 22-11-2026.jpg", "Foto 22-11-2026"],
    ["Perdes No. 3 Tahun 2026.pdf", "Perdes No. 3 Tahun 2026"],
    ["a\u202egpj.exe", "agpj"],
    ["baris\r\nbaru.pdf", "barisbaru"],
    [`${"panjang ".repeat(40)}.pdf`, "panjang ".repeat(10).trim()],
    [".pdf", ""],
  ])("%j is kept as %j", (name, kept) => expect(cleanName(name)).toBe(kept));
});

test("there is room up to the last place and the last byte", () => {
  const limits = { files: 25, bytes: 1_000 };
  expect(roomFor({ files: 24, usedBytes: 900 }, 100, limits)).toBeNull();
  expect(roomFor({ files: 25, usedBytes: 0 }, 1, limits)).toBe("DOCUMENTS_FULL");
  expect(roomFor({ files: 0, usedBytes: 900 }, 101, limits)).toBe("QUOTA_FULL");
});

test("a file is forgotten after an hour, and very many at once are not", () => {
  const changedAt = new Date("2026-11-22T01:00:00Z");
  expect(isForgotten({ changedAt }, new Date("2026-11-22T02:00:00Z"))).toBe(false);
  expect(isForgotten({ changedAt }, new Date("2026-11-22T02:00:01Z"))).toBe(true);
  expect([isSuspicious(20, 20), isSuspicious(21, 210), isSuspicious(21, 209)]).toEqual([false, false, true]);
});
