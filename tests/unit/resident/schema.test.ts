import { describe, expect, it } from "vitest";
import { residentInput } from "@/lib/resident/schema";

const siti = { name: "Siti Wahyuni", vitalStatus: "ALIVE" as const };

function codes(input: unknown): string[] {
  const parsed = residentInput.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
}

describe("what comes in as a resident", () => {
  it("needs no more than a name, and what is not given is null", () => {
    const resident = residentInput.parse(siti);
    expect(resident).toMatchObject({
      name: "Siti Wahyuni",
      nik: null,
      birthDate: null,
      rt: null,
      phone: null,
    });
  });

  it("is spelt one way, whoever brings it", () => {
    const given = { ...siti, name: " Siti  Wahyuni ", nik: "'3523 1263 0197 5050", birthDate: "23/01/1997" };
    const resident = residentInput.parse({
      ...given,
      rt: "3",
      occupation: "Petani/Pekebun",
      phone: "081234567890",
    });
    expect(resident).toMatchObject({
      name: "Siti Wahyuni",
      nik: "3523126301975050",
      birthDate: "1997-01-23",
      rt: "003",
      occupation: "PETANI/PEKEBUN",
      phone: "+6281234567890",
    });
  });

  it("parsed again stays what it is", () => {
    const once = residentInput.parse({ ...siti, hamlet: "Dusun Krajan", phone: "0812 3456 7890", rw: "1" });
    expect(residentInput.parse(once)).toEqual(once);
  });

  it("gives each field its own code", () => {
    const input = {
      name: " ",
      nik: "123",
      familyCardNo: "1",
      birthDate: "31-02-2001",
      birthPlace: "x".repeat(101),
      sex: "L",
      rt: "RT sebelah utara",
      phone: "1",
      vitalStatus: "?",
    };
    expect(codes(input)).toEqual([
      "nik NIK_NOT_16_DIGITS",
      "familyCardNo KK_NOT_16_DIGITS",
      "name NAME_REQUIRED",
      "birthDate DATE_INVALID",
      "birthPlace TEXT_TOO_LONG",
      "sex SEX_UNKNOWN",
      "rt BLOCK_TOO_LONG",
      "phone PHONE_INVALID",
      "vitalStatus STATUS_UNKNOWN",
    ]);
    expect(codes({ vitalStatus: "ALIVE" })).toEqual(["name NAME_REQUIRED"]);
    expect(codes({ ...siti, name: "x".repeat(101) })).toEqual(["name NAME_TOO_LONG"]);
  });

  it("keeps no number in a text, however it is written", () => {
    for (const number of ["3523126301975050", "3523 1263 0197 5050", "0812-3456-7890", "35.23.12.6301975050"])
      for (const field of ["name", "birthPlace", "occupation", "familyRelation", "hamlet", "rt", "rw"])
        expect(codes({ ...siti, [field]: `a ${number}` })).toEqual([`${field} NUMBER_IN_TEXT`]);
    for (const text of ["RT 3", "Dusun 2 Krajan 14", "Tuban 1990"])
      expect(codes({ ...siti, birthPlace: text, hamlet: text })).toEqual([]);
  });

  it("may hold nothing that the campaign does not need", () => {
    expect(codes({ ...siti, religion: "1" })).toHaveLength(1);
  });
});
