import { env } from "@/lib/platform/env";
import { bucketStore } from "./bucket";
import { folderStore } from "./folder";

export type Kept = { key: string; changedAt: Date };

/** Where files lie, apart from the database. Contents come sealed: no store is trusted to keep a secret. */
export type Store = {
  /** Whole or not at all; safe on the disk when it answers. A key that exists is written anew. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** null when there is no such file. */
  get(key: string): Promise<Buffer | null>;
  /** What is not there is as good as removed. */
  remove(key: string): Promise<void>;
  /** Every file whose key begins so, in no order. */
  list(prefix: string): AsyncIterable<Kept>;
};

let opened: Store | undefined;

/** The site's store: an S3-compatible bucket when one is set, else the folder `files` in DATA_DIR. */
export function siteStore(): Store {
  const { S3_BUCKET, DATA_DIR } = env();
  opened ??= S3_BUCKET ? bucketStore(env(), S3_BUCKET) : folderStore(DATA_DIR);
  return opened;
}

const shape = /^[a-z]+\/[0-9a-f]\/[0-9a-f]{31}(-small)?$/;

/** Keys are ours, never a person's words: anything else is a bug, or somebody else's file. */
export function isKey(text: string): boolean {
  return shape.test(text);
}
