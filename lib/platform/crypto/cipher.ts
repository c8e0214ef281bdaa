import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";
import { env } from "@/lib/platform/env";

/** Where a ciphertext lives; moved anywhere else it no longer opens. */
export type Place = { table: string; column: string; row: string };

const ivBytes = 12;
const tagBytes = 16;

let keys: Map<string, Buffer> | undefined;

function keyring(): Map<string, Buffer> {
  keys ??= new Map(env().ENCRYPTION_KEYS.map(([id, key]) => [id, Buffer.from(key, "base64")]));
  return keys;
}

function bound({ table, column, row }: Place): Buffer {
  return Buffer.from(`${table}.${column}:${row}`);
}

const ivs = Buffer.alloc(ivBytes * 512);
let ivsUsed = ivs.length;

/** Drawn in hundreds: asking the system for twelve bytes at a time takes longer than encrypting with them. */
function nextIv(): Buffer {
  if (ivsUsed === ivs.length) {
    randomFillSync(ivs);
    ivsUsed = 0;
  }
  ivsUsed += ivBytes;
  return Buffer.from(ivs.subarray(ivsUsed - ivBytes, ivsUsed));
}

function sealBytes(plain: Uint8Array, place: Place): { id: string; sealed: Buffer } {
  const [id, key] = keyring().entries().next().value as [string, Buffer];
  const iv = nextIv();
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(bound(place));
  return { id, sealed: Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

function openBytes(id: string, sealed: Buffer, place: Place): Buffer {
  const key = keyring().get(id);
  if (!key || sealed.length < ivBytes + tagBytes) throw new Error("ciphertext cannot be opened");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(bound(place)).setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]);
}

/** AES-256-GCM under the newest key: `keyId.base64url(iv ‖ ciphertext ‖ tag)`. */
export function encrypt(plain: string, place: Place): string {
  const { id, sealed } = sealBytes(Buffer.from(plain), place);
  return `${id}.${sealed.toString("base64url")}`;
}

/** Throws when the text was altered, cut, or belongs to another place or an unknown key. */
export function decrypt(text: string, place: Place): string {
  const dot = text.indexOf(".");
  const body = text.slice(dot + 1);
  const sealed = Buffer.from(body, "base64url");
  // Base64 leaves spare bits in its last letter; another spelling of the same bytes is an alteration too.
  if (sealed.toString("base64url") !== body) throw new Error("ciphertext cannot be opened");
  return openBytes(text.slice(0, dot), sealed, place).toString();
}

/** As `encrypt`, for files: one length byte, the key id, then the sealed bytes. */
export function encryptBytes(plain: Uint8Array, place: Place): Buffer {
  const { id, sealed } = sealBytes(plain, place);
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), sealed]);
}

/** As `decrypt`, for files. */
export function decryptBytes(bytes: Uint8Array, place: Place): Buffer {
  const all = Buffer.from(bytes);
  const end = 1 + (all[0] ?? 0);
  return openBytes(all.subarray(1, end).toString(), all.subarray(end), place);
}
