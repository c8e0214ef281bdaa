import { describe, expect, it } from "vitest";
import { matchPeople } from "@/lib/resident/match/rules";

const budi = { name: "Budi Santoso", birthPlace: "TUBAN", birthDate: "1990-05-01" };
const known = (id: string, change: object) => ({ ...budi, id, key: `key-${id}`, hasNik: false, ...change });
const sought = (change: object) => ({ ...budi, key: "key-new", hasNik: false, ...change });
const ids = (found: ({ id: string } | null)[]) => found.map((one) => one?.id ?? null);

describe("a person sought", () => {
  it("is found by identity whatever else differs", () => {
    expect(ids(matchPeople([sought({ key: "key-a", name: "Bejo" })], [known("a", {})]))).toEqual(["a"]);
  });

  it("without NIK until now is found by name, birth date and place once the NIK is known", () => {
    expect(ids(matchPeople([sought({ hasNik: true, name: "BUDI  santoso" })], [known("a", {})]))).toEqual([
      "a",
    ]);
  });

  it("whose NIK is left out this time is still the one with the NIK", () => {
    expect(ids(matchPeople([sought({ birthPlace: null })], [known("a", { hasNik: true })]))).toEqual(["a"]);
  });

  it("with another NIK is another person", () => {
    expect(ids(matchPeople([sought({ hasNik: true })], [known("a", { hasNik: true })]))).toEqual([null]);
  });

  it("from another place is another person", () => {
    expect(ids(matchPeople([sought({ birthPlace: "BLORA" })], [known("a", {})]))).toEqual([null]);
  });

  it("who could be two is neither", () => {
    const two = [known("a", { birthPlace: "BLORA" }), known("b", { birthPlace: "TUBAN" })];
    expect(ids(matchPeople([sought({ birthPlace: null })], two))).toEqual([null]);
    expect(ids(matchPeople([sought({})], two))).toEqual(["b"]);
  });

  it("takes somebody without NIK once: the next NIK is somebody new", () => {
    const two = [sought({ hasNik: true, key: "1" }), sought({ hasNik: true, key: "2" })];
    expect(ids(matchPeople(two, [known("a", {})]))).toEqual(["a", null]);
  });
});
