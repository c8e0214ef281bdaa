import { rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { beforeAll, describe, expect, it, test } from "vitest";
import { attachDocument, removeDocument } from "@/lib/document/mutations";
import { openDocument } from "@/lib/document/open/mutations";
import { type DocumentOwner, ownerOf, villageDocuments } from "@/lib/document/queries";
import { sweepDocuments } from "@/lib/document/sweep/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { type Kept, siteStore } from "@/lib/platform/storage/store";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { hollowPng, phonePhoto, smallPdf } from "@/tests/support/documents";
import { testFolder } from "@/tests/support/settings";
import { value } from "@/tests/support/world";
import { openPlace } from "../import/place";

const folder = join(testFolder, "document-files");
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
let place: Awaited<ReturnType<typeof openPlace>>;
let database: TestDatabase;
let owner: DocumentOwner;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  process.env.DATA_DIR = folder;
  place = await openPlace("documents");
  database = place.database;
  owner = ownerOf(place.socorejo);
});

const attach = (actor: Actor, file: { name: string; bytes: Uint8Array }, to = owner) =>
  attachDocument(actor, to, { purpose: "OTHER", ...file });
const listed = async (actor: Actor) =>
  (await villageDocuments(actor, place.socorejo.code))?.documents.map(({ name }) => name);
const keys = async () =>
  (await Readable.from(siteStore().list("documents/")).toArray()).map(({ key }: Kept) => key).sort();

function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return asOwner(database, async (client) => (await client.query(sql, values)).rows);
}

describe("a photo from a phone", () => {
  let id: string;

  it("stands upright, small enough, and without where it was taken", async () => {
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif?.includes("Telepon Desa")).toBe(true);
    id = value(await attach(place.kades, { name: "IMG_20261122_101500.jpg", bytes: photo })).id;
    const { bytes, mediaType, name } = value(await openDocument(place.siti, id));
    const facts = await sharp(bytes).metadata();
    expect({ mediaType, name, width: facts.width, height: facts.height }).toEqual({
      mediaType: "image/jpeg",
      name: "IMG_20261122_101500.jpg",
      width: 1333,
      height: 2000,
    });
    expect([facts.exif, facts.xmp, facts.iptc, facts.icc]).toEqual(Array(4).fill(undefined));
    expect(bytes.includes("Telepon Desa")).toBe(false);
    const small = value(await openDocument(place.siti, id, true));
    expect(small.mediaType).toBe("image/webp");
    expect(Math.max((await sharp(small.bytes).metadata()).height, 0)).toBe(320);
  });

  it("sent twice is one file, and under lock even at the same time", async () => {
    const again = await attach(place.siti, { name: "lagi.jpg", bytes: await phonePhoto() });
    expect(value(again).id).toBe(id);
    const pdf = smallPdf("sekaligus");
    const both = await Promise.all([attach(place.kades, pdf), attach(place.siti, pdf)]);
    expect(value(both[0]).id).toBe(value(both[1]).id);
    expect(await keys()).toHaveLength(3);
  });

  it("lies sealed under a name that says nothing, and opens nowhere else", async () => {
    const [kept] = await rows<{ storage_key: string }>("select storage_key from document where id = $1", [
      id,
    ]);
    const sealed = await siteStore().get(kept?.storage_key ?? "");
    expect(kept?.storage_key).toMatch(/^documents\/[0-9a-f]\/[0-9a-f]{31}$/);
    expect(sealed?.includes(Buffer.from("\xff\xd8\xff", "latin1"))).toBe(false);
    const [other] = await rows<{ id: string; storage_key: string }>(
      "select * from document where name = 'sekaligus.pdf'",
    );
    await siteStore().put(other?.storage_key ?? "", sealed ?? new Uint8Array());
    expect(await openDocument(place.siti, other?.id ?? "")).toMatchObject({ code: "STORE_DOWN" });
    expect(await removeDocument(place.siti, { documentId: other?.id ?? "" })).toMatchObject({ ok: true });
  });
});

describe("who may", () => {
  it("attach, open and remove: those of the village, and the branch everything", async () => {
    const { siti, kades, endang } = place;
    const mine = value(await attach(siti, smallPdf("kesepakatan"))).id;
    expect(value(await openDocument(kades, mine)).name).toBe("kesepakatan.pdf");
    expect(await removeDocument(kades, { documentId: mine })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await openDocument(endang, mine)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await attach(endang, smallPdf("kabupaten"))).toMatchObject({ code: "NOT_ALLOWED" });
    await expect(attach(siti, smallPdf("jauh"), ownerOf(place.faraway))).rejects.toThrow();
    const theirs = value(await attach(kades, smallPdf("dari desa"))).id;
    expect(await removeDocument(kades, { documentId: theirs })).toMatchObject({ ok: true });
    expect(await removeDocument(siti, { documentId: mine })).toMatchObject({ ok: true });
    expect(await listed(kades)).toEqual(["IMG_20261122_101500.jpg"]);
  });

  it("is on record, with what was opened, and without names", async () => {
    const found = await rows<{ action: string; details: object }>(
      "select action, details from audit_event where subject_type = 'document' order by id",
    );
    expect(new Set(found.map(({ action }) => action))).toEqual(
      new Set(["attachDocument", "openDocument", "removeDocument"]),
    );
    expect(JSON.stringify(found)).not.toMatch(/kesepakatan|IMG_/);
  });
});

test("a file that is refused leaves nothing behind", async () => {
  const before = await keys();
  const program = { name: "foto.jpg", bytes: new Uint8Array(Buffer.from("MZ\x90\0".padEnd(900))) };
  expect(await attach(place.siti, program)).toMatchObject({ ok: false, code: "DOCUMENT_TYPE" });
  expect(await attach(place.siti, { name: "a.png", bytes: hollowPng(100, 100) })).toMatchObject({
    ok: false,
  });
  expect(await keys()).toEqual(before);
});

test("25 files an item, and no more than its quota for a village", async () => {
  const other = { ...owner, kind: "MOU" as const, id: "one" };
  const fill = `insert into document (id, regency_id, village_id, owner_kind, owner_id, purpose, name, media_type, bytes,
      digest, storage_key, created_by, created_by_name)
    select gen_random_uuid(), $1, $2, 'MOU', 'one', 'SCAN', 'x', 'application/pdf', $4::int, n::text::bytea,
      'documents/0/' || lpad(n::text, 31, '0'), $3, 'Siti' from generate_series(1, $5::int) n`;
  const { regencyId, id } = place.socorejo;
  await rows(fill, [regencyId, id, place.siti.id, 1, 25]);
  expect(await attach(place.siti, smallPdf("ke-26"), other)).toMatchObject({ code: "DOCUMENTS_FULL" });
  await rows("update document set bytes = 524288000 / 25 where owner_id = 'one'");
  expect(await attach(place.siti, smallPdf("lewat kuota"))).toMatchObject({ code: "QUOTA_FULL" });
  await rows("delete from document where owner_id = 'one'");
});

describe("whatever stops half way is put right by the sweep", () => {
  const pdf = smallPdf("setengah jalan");

  it("a file whose row was never written (such a one is left from above) goes after an hour, and not before", async () => {
    expect(await sweepDocuments(hours(2))).toMatchObject({ removed: 1 });
    const before = await keys();
    await siteStore().put("documents/a/0123456789abcdef0123456789abcde", pdf.bytes);
    await siteStore().put("documents/a/0123456789abcdef0123456789abcde-small", pdf.bytes);
    expect(await sweepDocuments(hours(0.9))).toMatchObject({ removed: 0, missing: 0 });
    expect(await sweepDocuments(hours(1.1))).toMatchObject({ removed: 2, missing: 0 });
    expect(await keys()).toEqual(before);
  });

  it("a row that was deleted before its file: the file goes", async () => {
    const { id } = value(await attach(place.siti, pdf));
    await rows("delete from document where id = $1", [id]);
    expect(await sweepDocuments(hours(2))).toMatchObject({ removed: 1, missing: 0 });
  });

  it("a row whose file is gone is marked and said so, and unmarked when the file is back", async () => {
    const { id } = value(await attach(place.siti, pdf));
    const [{ storage_key: key } = { storage_key: "" }] = await rows<{ storage_key: string }>(
      "select storage_key from document where id = $1",
      [id],
    );
    const content = (await siteStore().get(key)) as Buffer;
    await siteStore().remove(key);
    expect(await sweepDocuments(hours(0))).toMatchObject({ missing: 1, removed: 0 });
    expect(await sweepDocuments(hours(0))).toMatchObject({ missing: 0, removed: 0 });
    expect(await openDocument(place.siti, id)).toMatchObject({ code: "DOCUMENT_MISSING" });
    const list = await villageDocuments(place.siti, place.socorejo.code);
    expect(list?.documents.find((one) => one.id === id)?.missingSince).toBeInstanceOf(Date);
    await siteStore().put(key, content);
    expect(await sweepDocuments(hours(0))).toMatchObject({ found: 1 });
    expect(value(await openDocument(place.siti, id)).name).toBe(pdf.name);
    const said = await rows<{ action: string }>(
      "select action from audit_event where action in ('missDocument', 'sweepDocuments') order by id desc limit 3",
    );
    expect(said.map(({ action }) => action).sort()).toEqual([
      "missDocument",
      "sweepDocuments",
      "sweepDocuments",
    ]);
  });

  it("leaves alone what is not ours, and everything when the store seems to be another's", async () => {
    await siteStore().put("documents/catatan", pdf.bytes);
    const strangers = Array.from({ length: 30 }, (_, n) => `documents/c/${String(n).padStart(31, "0")}`);
    for (const key of strangers) await siteStore().put(key, pdf.bytes);
    expect(await sweepDocuments(hours(2))).toMatchObject({ removed: 0, heldBack: 30 });
    expect(await keys()).toEqual(expect.arrayContaining(["documents/catatan", ...strangers]));
  });
});
