import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { inOrder, maskApart, nikSlip } from "@/lib/resident/duplicate/rules";
import {
  changedSince,
  clashes,
  type Held,
  keptSide,
  mergeFields,
  proposals,
  type Record,
} from "@/lib/resident/merge/rules";
import { maskNik } from "@/lib/resident/rules";

const values = Object.fromEntries(mergeFields.map((field) => [field, null])) as Record["values"];

function record(id: string, change: Partial<Record["values"]>, written = "2026-01-01"): Record {
  return { id, createdAt: "2026-01-01", updatedAt: written, values: { ...values, name: "Siti", ...change } };
}

describe("of two records", () => {
  const withNik = record("b", { nik: "3523125708850001", occupation: "PETANI" }, "2026-01-02");
  const newer = record("a", { occupation: "NELAYAN", phone: "+6284" }, "2026-03-01");

  test("the one with a NIK stays, else the older, else the smaller id", () => {
    expect(keptSide(newer, withNik)).toBe("second");
    expect(keptSide(withNik, newer)).toBe("first");
    const old = { ...newer, id: "z", createdAt: "2025-01-01" };
    expect([keptSide(newer, old), keptSide(old, newer)]).toEqual(["second", "first"]);
    expect(keptSide(newer, { ...newer, id: "z" })).toBe("first");
  });

  test("the filled field is proposed, else that of the one with a NIK, else the newer; a status always newer", () => {
    const proposed = proposals(withNik, newer);
    expect(proposed.phone).toEqual({ differs: true, proposed: "second" });
    expect(proposed.nik).toEqual({ differs: true, proposed: "first" });
    expect(proposed.occupation).toEqual({ differs: true, proposed: "first" });
    expect(proposed.name.differs).toBe(false);
    const moved = record("c", { vitalStatus: "MOVED" }, "2026-04-01");
    const here = record("d", { vitalStatus: "ALIVE", nik: "3523125708850001" });
    expect(proposals(here, moved).vitalStatus.proposed).toBe("second");
    expect(proposals(record("e", { sex: "M" }), record("f", { sex: "F" }, "2027-01-01")).sex.proposed).toBe(
      "second",
    );
  });

  test("of two NIK none is proposed", () => {
    expect(proposals(withNik, record("g", { nik: "3523125708850010" })).nik).toEqual({
      differs: true,
      proposed: null,
    });
  });

  test("turned round, the same is proposed", () => {
    const anyText = fc.option(fc.constantFrom("A", "B"), { nil: null });
    const anyRecord = (id: string, written: string) =>
      fc
        .record({ nik: anyText, occupation: anyText, phone: anyText, address: anyText })
        .map((change) => record(id, change, written));
    fc.assert(
      fc.property(anyRecord("a", "2026-01-01"), anyRecord("b", "2026-01-02"), (one, two) => {
        const turned = { first: "second", second: "first" } as const;
        const [there, back] = [proposals(one, two), proposals(two, one)];
        for (const field of mergeFields) {
          const { differs, proposed } = there[field];
          expect(back[field].differs).toBe(differs);
          if (differs) expect(back[field].proposed).toBe(proposed && turned[proposed]);
          const chosen = proposed === "first" ? one : two;
          if (proposed && (one.values[field] ?? two.values[field]) !== null)
            expect(chosen.values[field]).not.toBeNull();
        }
      }),
    );
  });
});

test("of two running memberships of a segment the confirmed one is proposed, else the earlier", () => {
  const held = (id: string, change: Partial<Held> = {}): Held => ({
    id,
    residentId: id,
    segment: "BPU",
    startsOn: "2026-02-01",
    endedOn: null,
    confirmedStatus: null,
    ...change,
  });
  const earlier = held("early", { startsOn: "2026-01-01" });
  const confirmed = held("sure", { confirmedStatus: "ACTIVE" });
  expect(clashes([held("late")], [earlier])).toMatchObject([{ segment: "BPU", proposed: "early" }]);
  expect(clashes([confirmed], [earlier])).toMatchObject([{ proposed: "sure" }]);
  expect(clashes([held("a", { endedOn: "2026-03-01" })], [earlier])).toEqual([]);
  expect(clashes([held("a", { segment: "PU" })], [earlier])).toEqual([]);
});

test("what was written since a merge is what is neither as the merge left it nor as it was before", () => {
  const at = (change: Partial<Record["values"]>) => ({ ...values, ...change });
  const before = at({ name: "Siti", occupation: "PETANI", sex: "F" });
  const after = at({ name: "Siti A.", occupation: "NELAYAN", sex: "F" });
  expect(changedSince(before, after, after)).toEqual([]);
  expect(changedSince(before, after, { ...after, name: "Siti", sex: "M" })).toEqual(["sex"]);
});

describe("two NIK that could be one mistyped", () => {
  it.each([
    ["3523125708850001", "3523125708850007", "ONE_DIGIT"],
    ["3523125708850001", "3523125708580001", "SWAPPED"],
    ["3523125708850001", "3523125708850001", null],
    ["3523125708850001", "3523125708850192", null],
    ["3523125708850001", "3523525708810001", null],
    ["3523125708850001", "352312570885000", null],
  ])("%s and %s: %s", (one, two, slip) => {
    expect(nikSlip(one, two)).toBe(slip);
    expect(nikSlip(two, one)).toBe(slip);
  });

  test("are masked but for where they differ", () => {
    expect(maskApart("3523125708850001", "3523125708580001")).toEqual([
      "3523 **** **85 **01",
      "3523 **** **58 **01",
    ]);
    expect(maskApart("3523125708850001", "3523125708850001")[0]).toBe(maskNik("3523125708850001"));
    expect(maskApart("3523125708850001", "3523110102030499")[0].match(/\*/g)).toHaveLength(8);
  });

  test("a pair has one order", () => {
    expect(inOrder("b", "a")).toEqual(["a", "b"]);
    expect(inOrder("a", "b")).toEqual(["a", "b"]);
  });
});
