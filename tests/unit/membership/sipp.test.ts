import { describe, expect, it } from "vitest";
import { filesFor, missingFields } from "@/lib/membership/sipp/rules";
import { sippAnswerInput } from "@/lib/membership/sipp/schema";

describe("the sheet of a village's officials", () => {
  it.each([
    [0, 0],
    [1, 1],
    [10_000, 1],
    [10_001, 2],
    [25_000, 3],
  ])("of %i people is %i files", (count, files) => {
    expect(filesFor(count)).toBe(files);
  });

  it("says what SIPP would refuse somebody for", () => {
    const whole = { hasNik: true, birthPlace: "TUBAN", birthDate: "1980-01-01", sex: "M" };
    expect(missingFields(whole)).toEqual([]);
    expect(missingFields({ hasNik: false, birthPlace: null, birthDate: null, sex: null })).toEqual([
      "nik",
      "birthPlace",
      "birthDate",
      "sex",
    ]);
  });
});

describe("what a village answers once", () => {
  const typed = {
    villageCode: "35.23.12.2002",
    wage: "2.500.000",
    postalCode: " 62354 ",
    workLocation: "3523-01",
    phone: "0812-3456-7890",
  };

  it("is kept as it is compared and sent", () => {
    expect(sippAnswerInput.parse(typed)).toEqual({
      villageCode: "35.23.12.2002",
      wage: 2_500_000,
      postalCode: "62354",
      workLocation: "3523-01",
      phone: "+6281234567890",
    });
  });

  it.each([
    ["wage", "0", "NUMBER_INVALID"],
    ["wage", "dua juta", "NUMBER_INVALID"],
    ["postalCode", "6235", "POSTAL_CODE"],
    ["workLocation", "=1+1", "WORK_LOCATION"],
    ["workLocation", "x".repeat(21), "WORK_LOCATION"],
    ["phone", "12345", "PHONE_INVALID"],
  ])("with %s %j is refused at its field", (field, value, code) => {
    const refused = sippAnswerInput.safeParse({ ...typed, [field]: value });
    expect(refused.error?.issues).toMatchObject([{ path: [field], message: code }]);
  });
});
