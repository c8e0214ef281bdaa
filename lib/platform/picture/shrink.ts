import sharp from "sharp";
import { mostPixels } from "./limits";

const longestSide = 2_000;
const smallSide = 320;

export type Picture = { bytes: Buffer; small: Buffer; width: number; height: number };
export type PictureProblem = { problem: "TOO_MANY_PIXELS"; megapixels: number } | { problem: "BROKEN" };

sharp.cache(false);
sharp.concurrency(1);

let last: Promise<unknown> = Promise.resolve();

/**
 * A JPEG of at most 2,000 pixels a side and a small WebP for lists, drawn anew from what was sent: where and with
 * what it was taken, and whatever hides behind the picture, is gone. One at a time, so that a day of photos from
 * many phones takes the memory of one.
 */
export function shrinkPicture(bytes: Uint8Array): Promise<Picture | PictureProblem> {
  const mine = last.then(() => draw(bytes));
  last = mine.catch(() => undefined);
  return mine;
}

async function draw(bytes: Uint8Array): Promise<Picture | PictureProblem> {
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!facts) return { problem: "BROKEN" };
  const pixels = facts.width * facts.height;
  if (pixels > mostPixels) return { problem: "TOO_MANY_PIXELS", megapixels: Math.round(pixels / 1_000_000) };
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: mostPixels,
      failOn: "error",
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(data)
      .resize({ width: smallSide, height: smallSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer();
    return { bytes: data, small, width: info.width, height: info.height };
  } catch {
    return { problem: "BROKEN" };
  }
}
