import { describe, expect, it } from "vitest";
import { nikWarnings } from "@/lib/resident/rules";
import { residentInput } from "@/lib/resident/schema";
import { makePeople } from "@/tests/support/people";

describe("made-up people", () => {
  const people = makePeople({ count: 2_000 });

  it("are the same for the same seed and others for another", () => {
    expect(makePeople({ count: 2_000 })).toEqual(people);
    expect(makePeople({ count: 2_000, seed: 2 })).not.toEqual(people);
  });

  it("are residents as the product knows them, with a NIK that fits them", () => {
    for (const person of people) {
      expect(residentInput.parse(person)).toEqual(person);
      expect(person.nik ? nikWarnings(person.nik, person) : []).toEqual([]);
    }
  });

  it("have a NIK nobody else has, also in the next village and the kelurahan of the same number", () => {
    const everybody = ["35.23.12.2002", "35.23.12.2003", "35.23.12.1002"].flatMap((villageCode) =>
      makePeople({ count: 2_000, villageCode, withoutNik: 0 }),
    );
    expect(new Set(everybody.map(({ nik }) => nik)).size).toBe(6_000);
  });

  it("cannot be real: serials from 5000, phones with a prefix never given out", () => {
    for (const { nik, familyCardNo, phone } of people) {
      expect(Number(nik?.slice(12) ?? 9999)).toBeGreaterThanOrEqual(5000);
      expect(Number(familyCardNo?.slice(12))).toBeGreaterThanOrEqual(5000);
      expect(phone ?? "+6284").toMatch(/^\+6284/);
    }
  });
});
