import { describe, expect, it } from "vitest";
import { figureInput, profileInput, wholeNumber } from "@/lib/region/schema";

describe("a whole number as people type it", () => {
  it.each([
    ["1524", 1524],
    ["1.524", 1524],
    ["1 524", 1524],
    ["0", 0],
    ["999.999.999", 999_999_999],
  ])("%s is %d", (text, expected) => {
    expect(wholeNumber.parse(text)).toBe(expected);
  });

  it.each(["", "-1", "1,5", "1e3", "0x10", "1.000.000.000", "1.5", "25.00", "1.500.00", "seribu"])(
    "%j is refused",
    (text) => {
      expect(wholeNumber.safeParse(text).error?.issues[0]?.message).toBe("NUMBER_INVALID");
    },
  );
});

describe("a figure", () => {
  const typed = {
    villageCode: "35.23.08.2016",
    kind: "HOUSEHOLDS",
    value: "1.524",
    day: "2018-07-09",
    source: "Desa",
  };

  it("has a kind, a value, a day and a source", () => {
    expect(figureInput.parse(typed).value).toBe(1524);
    for (const field of Object.keys(typed))
      expect(figureInput.safeParse({ ...typed, [field]: undefined }).success).toBe(false);
  });

  it("may not bring its own author", () => {
    expect(figureInput.safeParse({ ...typed, createdBy: "x" }).success).toBe(false);
  });
});

describe("a village's description", () => {
  it("takes lists with commas, each word once", () => {
    const parsed = profileInput.parse({
      villageCode: "35.23.08.2016",
      hamlets: "Krajan, Bogor,, Krajan ",
      businessSectors: "Pertanian",
    });
    expect(parsed).toMatchObject({ hamlets: ["Krajan", "Bogor"], businessSectors: ["Pertanian"] });
  });

  it("refuses a title that no village head has", () => {
    expect(profileInput.safeParse({ villageCode: "35.23.08.2016", headTitle: "CAMAT" }).success).toBe(false);
  });
});
