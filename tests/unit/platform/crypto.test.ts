import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, test, vi } from "vitest";
import { testKeys } from "@/tests/support/settings";

const place = { table: "resident", column: "nik", row: "019aa000-0000-7000-8000-000000000001" };
const newKey = Buffer.alloc(32, 9).toString("base64");
const oldKey = testKeys.ENCRYPTION_KEYS.split(":")[1] ?? "";

afterEach(() => vi.unstubAllEnvs());

/** The ciphers of a process that was started with these keys. */
async function withKeys(settings: Partial<typeof testKeys> = {}) {
  for (const [name, value] of Object.entries({ ...testKeys, ...settings })) vi.stubEnv(name, value);
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  vi.resetModules();
  return {
    ...(await import("@/lib/platform/crypto/cipher")),
    ...(await import("@/lib/platform/crypto/blind-index")),
  };
}

function samePlace(a: typeof place | undefined, b: typeof place): boolean {
  return a?.table === b.table && a.column === b.column && a.row === b.row;
}

function sealedBytes(cipher: string): Buffer {
  return Buffer.from(cipher.slice(cipher.indexOf(".") + 1), "base64url");
}

describe("a ciphertext", () => {
  let encrypt: typeof import("@/lib/platform/crypto/cipher").encrypt;
  let decrypt: typeof import("@/lib/platform/crypto/cipher").decrypt;
  let encryptBytes: typeof import("@/lib/platform/crypto/cipher").encryptBytes;
  let decryptBytes: typeof import("@/lib/platform/crypto/cipher").decryptBytes;

  beforeAll(async () => {
    ({ encrypt, decrypt, encryptBytes, decryptBytes } = await withKeys());
    // The settings are read at the first use, and the stubs above do not last longer than one test.
    encrypt("", place);
  });

  it("opens where it was sealed, whatever was in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.uuid(), (plain, row) => {
        const well = Buffer.from(plain).toString();
        expect(decrypt(encrypt(plain, { ...place, row }), { ...place, row })).toBe(well);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(Buffer.compare(decryptBytes(encryptBytes(bytes, place), place), Buffer.from(bytes))).toBe(0);
      }),
    );
  });

  it("names its key and shows nothing of what it holds", () => {
    const cipher = encrypt("3523125708850001", place);
    expect(cipher).toMatch(/^t1\.[\w-]{59}$/);
    expect(cipher).not.toContain("3523");
  });

  it("is rejected 10,000 times out of 10,000 when moved, swapped, flipped, cut or lengthened", () => {
    const residents = Array.from({ length: 500 }, (_, at) => {
      const own = { ...place, row: `019aa000-0000-7000-8000-${String(at).padStart(12, "0")}` };
      return { own, cipher: encrypt(`352312${String(at).padStart(10, "0")}`, own) };
    });
    const untouched = new Map(residents.map(({ own, cipher }) => [cipher, own]));
    const someone = fc.nat(residents.length - 1).map((at) => residents[at]!);
    const opened = (text: string, at: typeof place) => {
      try {
        return decrypt(text, at);
      } catch {
        return null;
      }
    };
    let rejected = 0;
    const tampering = fc.oneof(
      fc
        .tuple(someone, someone)
        .map(([a, b]) => (a === b ? [a.cipher, { ...a.own, column: "phone" }] : [a.cipher, b.own])),
      fc
        .tuple(someone, fc.constantFrom("table", "column", "row"))
        .map(([a, key]) => [a.cipher, { ...a.own, [key]: "other" }]),
      fc.tuple(someone, fc.nat(43 * 8)).map(([a, bit]) => {
        const bytes = sealedBytes(a.cipher);
        bytes[(bit >> 3) % bytes.length]! ^= 1 << (bit & 7);
        return [`t1.${bytes.toString("base64url")}`, a.own];
      }),
      fc.tuple(someone, fc.integer({ min: 1, max: 61 })).map(([a, cut]) => [a.cipher.slice(0, -cut), a.own]),
      fc
        .tuple(someone, fc.integer({ min: 1, max: 40 }))
        .map(([a, cut]) => [`t1.${a.cipher.slice(3 + cut)}`, a.own]),
      fc
        .tuple(someone, fc.uint8Array({ minLength: 1, maxLength: 20 }))
        .map(([a, more]) => [
          `t1.${Buffer.concat([sealedBytes(a.cipher), more]).toString("base64url")}`,
          a.own,
        ]),
      fc.tuple(someone, someone, fc.integer({ min: 1, max: 43 })).map(([a, b, at]) => {
        const spliced = Buffer.concat([
          sealedBytes(a.cipher).subarray(0, at),
          sealedBytes(b.cipher).subarray(at),
        ]);
        return [`t1.${spliced.toString("base64url")}`, a === b ? { ...a.own, table: "x" } : a.own];
      }),
      fc
        .tuple(someone, fc.constantFrom("=", ".", " ", "\n", "A"))
        .map(([a, more]) => [a.cipher + more, a.own]),
      fc
        .tuple(someone, fc.constantFrom("t2", "", "T1", "t1 "))
        .map(([a, id]) => [`${id}.${a.cipher.slice(3)}`, a.own]),
    ) as fc.Arbitrary<[string, typeof place]>;
    const altered = tampering.filter(([text, at]) => !samePlace(untouched.get(text), at));
    fc.assert(
      fc.property(altered, ([text, at]) => {
        expect(opened(text, at)).toBeNull();
        rejected += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(rejected).toBe(10_000);
  });

  it("of a file is rejected when any one of its bits differs", () => {
    const file = encryptBytes(Buffer.from("NIK;NAMA\n3523125708850001;Warti\n"), place);
    for (let bit = 0; bit < file.length * 8; bit++) {
      const altered = Buffer.from(file);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => decryptBytes(altered, place), `bit ${bit}`).toThrow();
    }
    for (let length = 0; length < file.length; length++)
      expect(() => decryptBytes(file.subarray(0, length), place), `cut to ${length}`).toThrow();
    expect(() => decryptBytes(file, { ...place, column: "cipher" })).toThrow();
  });

  it("has a nonce of its own in 100,000 encryptions of the same text", () => {
    const nonces = new Set<string>();
    for (let at = 0; at < 100_000; at++)
      nonces.add(sealedBytes(encrypt("3523125708850001", place)).toString("latin1", 0, 12));
    expect(nonces.size).toBe(100_000);
  });
});

describe("changing the key", () => {
  it("reads what the old key wrote and writes under the new one", async () => {
    const before = await withKeys({ ENCRYPTION_KEYS: `old:${oldKey}` });
    const kept = before.encrypt("3523125708850001", place);
    const file = before.encryptBytes(Buffer.from("berkas"), place);

    const after = await withKeys({ ENCRYPTION_KEYS: `new:${newKey}, old:${oldKey}` });
    expect(after.decrypt(kept, place)).toBe("3523125708850001");
    expect(after.decryptBytes(file, place).toString()).toBe("berkas");
    expect(after.encrypt("3523125708850001", place)).toMatch(/^new\./);

    const dropped = await withKeys({ ENCRYPTION_KEYS: `new:${newKey}` });
    expect(() => dropped.decrypt(kept, place)).toThrow("ciphertext cannot be opened");
  });

  it("refuses a key that only borrowed the old one's name", async () => {
    const kept = (await withKeys()).encrypt("3523125708850001", place);
    const other = await withKeys({ ENCRYPTION_KEYS: `t1:${newKey}` });
    expect(() => other.decrypt(kept, place)).toThrow();
  });

  it.each(["", `t1:${Buffer.alloc(16).toString("base64")}`, oldKey, `t1:${oldKey},`, "t1:short"])(
    "does not start with the keys %j",
    async (ENCRYPTION_KEYS) => {
      const { encrypt } = await withKeys({ ENCRYPTION_KEYS });
      expect(() => encrypt("x", place)).toThrow("Settings missing or malformed: ENCRYPTION_KEYS");
    },
  );
});

describe("a blind index", () => {
  it("finds the same value again and keeps kinds apart", async () => {
    const { blindIndex } = await withKeys();
    expect(blindIndex("nik", "3523125708850001")).toEqual(blindIndex("nik", "3523125708850001"));
    expect(blindIndex("nik", "3523125708850001")).not.toEqual(blindIndex("kk", "3523125708850001"));
    expect(blindIndex("nik", "3523125708850001")).toHaveLength(16);
  });

  it("differs for 100,000 neighbouring numbers", async () => {
    const { blindIndex } = await withKeys();
    const seen = new Set(
      Array.from({ length: 100_000 }, (_, at) =>
        blindIndex("nik", String(3523125708850001 + at)).toString("latin1"),
      ),
    );
    expect(seen.size).toBe(100_000);
  });

  it("depends on its own key and on no other", async () => {
    const indexed = async (settings: Partial<typeof testKeys>) =>
      (await withKeys(settings)).blindIndex("nik", "3523125708850001");
    const usual = await indexed({});
    expect(await indexed({ INDEX_KEY: newKey })).not.toEqual(usual);
    expect(await indexed({ ENCRYPTION_KEYS: `t1:${newKey}` })).toEqual(usual);
  });
});

test("nothing starts when the two keys are the same", async () => {
  const { encrypt } = await withKeys({ INDEX_KEY: oldKey });
  expect(() => encrypt("x", place)).toThrow("INDEX_KEY");
});
