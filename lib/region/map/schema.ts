import * as z from "zod";

/** Of a GeoJSON file, only what a map is made of; coordinates are judged one by one in the rules. */
export const geoJson = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()).nullable(),
        geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
      }),
    )
    .min(1)
    .max(20_000),
});

export type GeoJson = z.infer<typeof geoJson>;

/** Bytes; the 328 villages of a regency with four decimals take 0.8 MB. */
export const largestMapFile = 25 * 1024 * 1024;

export const mapSource = z.string().trim().min(3).max(200);

export const mapLevels = ["PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"] as const;

export const removeMapInput = z.strictObject({
  parentCode: z.string().regex(/^(ID|\d\d(\.\d\d){0,2})$/, "INVALID"),
  level: z.enum(mapLevels, "INVALID"),
});
