import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { today } from "@/lib/platform/dates";
import { clockOf, instantOf, type Zone, zoneName, zoneOf } from "@/lib/region/zone/rules";

const zones: Zone[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

test("each of the 38 provinces has its clocks", () => {
  const csv = createRequire(import.meta.url)
    .resolve("idn-area-data/package.json")
    .replace("package.json", "data/provinces.csv");
  const provinces = readFileSync(csv, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const by: Record<string, string[]> = {};
  for (const [code, name = ""] of provinces) {
    const zone = zoneName(zoneOf(Number(code) * 100 + 1));
    by[zone] = [...(by[zone] ?? []), name.replaceAll('"', "").trim()];
  }
  expect(by.WITA).toEqual([
    "Bali",
    "Nusa Tenggara Barat",
    "Nusa Tenggara Timur",
    "Kalimantan Selatan",
    "Kalimantan Timur",
    "Kalimantan Utara",
    "Sulawesi Utara",
    "Sulawesi Tengah",
    "Sulawesi Selatan",
    "Sulawesi Tenggara",
    "Gorontalo",
    "Sulawesi Barat",
  ]);
  expect(by.WIT).toEqual([
    "Maluku",
    "Maluku Utara",
    "Papua",
    "Papua Barat",
    "Papua Selatan",
    "Papua Tengah",
    "Papua Pegunungan",
    "Papua Barat Daya",
  ]);
  expect(by.WIB).toHaveLength(18);
});

it.each(zones)(
  "%s: what the clocks show leads to the instant and back, as the machine's zone data has it",
  (zone) => {
    const instants = fc.date({
      min: new Date("2010-01-01"),
      max: new Date("2099-12-30"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        const day = today(zone, minute);
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone: zone,
          hour: "2-digit",
          minute: "2-digit",
        });
        expect(clockOf(minute, zone)).toBe(shown.format(minute));
        expect(instantOf(day, clockOf(minute, zone), zone)).toEqual(minute);
      }),
    );
  },
);
