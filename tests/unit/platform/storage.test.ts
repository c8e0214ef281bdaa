import { rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bucketStore } from "@/lib/platform/storage/bucket";
import { folderStore } from "@/lib/platform/storage/folder";
import type { Kept, Store } from "@/lib/platform/storage/store";
import { testFolder } from "@/tests/support/settings";

const folder = join(testFolder, "folder-store");
const listOf = (store: Store, prefix: string): Promise<Kept[]> => Readable.from(store.list(prefix)).toArray();
const keys = async (store: Store) => (await listOf(store, "documents/")).map(({ key }) => key).sort();

beforeAll(() => rmSync(folder, { recursive: true, force: true }));

const stores: [string, () => Promise<{ store: Store; end: () => Promise<void> }>][] = [
  ["a folder", async () => ({ store: folderStore(folder), end: async () => undefined })],
  ["a bucket of an S3 server", openBucket],
];

describe.each(stores)("%s", (_name, open) => {
  let store: Store;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ store, end } = await open());
  });
  afterAll(() => end());

  it("keeps, replaces, lists and forgets", async () => {
    const [one, two] = ["documents/a/1", "documents/c/2"];
    expect(await store.get(one)).toBeNull();
    await store.put(one, Buffer.from("lama"));
    await store.put(one, Buffer.from("baru"));
    await store.put(two, Buffer.alloc(3_000_000, 7));
    expect((await store.get(one))?.toString()).toBe("baru");
    expect((await store.get(two))?.equals(Buffer.alloc(3_000_000, 7))).toBe(true);
    const [listedOne] = await listOf(store, "documents/a/");
    expect(listedOne?.key).toBe(one);
    expect(Math.abs((listedOne?.changedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    await store.remove(one);
    await store.remove(one);
    expect(await keys(store)).toEqual([two]);
    await store.remove(two);
  });
});

/**
 * On a free port. Listings are taken whatever their signature: this server leaves the last slash of their path out
 * when it signs, and the client does not.
 */
async function openBucket(secret = "S3RVER", lenient = true) {
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(testFolder, `s3-${lenient}`),
    resetOnClose: true,
    allowMismatchedSignatures: lenient,
    configureBuckets: [{ name: "berkas", configs: [] }],
  });
  const { port } = await server.run();
  const credentials = { S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: secret };
  const store = bucketStore({ S3_ENDPOINT: `http://127.0.0.1:${port}`, ...credentials }, "berkas");
  return { store, end: () => server.close() };
}

it.each([
  ["S3RVER", true],
  ["another", false],
])("a bucket is opened by its secret: %s, %s", async (secret, opens) => {
  const { store, end } = await openBucket(secret, false);
  const put = store.put("documents/a/1", Buffer.from("x")).then(() => store.get("documents/a/1"));
  if (opens) expect((await put)?.toString()).toBe("x");
  else await expect(put).rejects.toThrow("signature");
  await end();
});
