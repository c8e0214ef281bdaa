import type { MadeUpPerson } from "@/prisma/seed/people";
import { makePeople } from "@/prisma/seed/people";
import { openSidWorkbook } from "./workbooks";

/** A file with mistakes, the people whose rows are right, and the file's row number of every mistake. */
export type ResidentFile = { bytes: Buffer; good: MadeUpPerson[]; wrong: Record<Mistake, number> };

type Mistake = "lostDigit" | "noSuchDay" | "noName" | "twice";

/** Row of the n-th person: rows count from 1 and the first holds the headings. */
const rowOf = (person: number) => person + 2;

/**
 * An OpenSID export of made-up people whose last four rows a village got wrong. The people belong to no village
 * of the seed, whose numbers run up to 2020, so all of them are new.
 */
export function residentFile({ count, village = 2090 }: { count: number; village?: number }): ResidentFile {
  const today = new Date().toISOString().slice(0, 10);
  const people = makePeople({
    seed: 11,
    count: count - 1,
    villageCode: `35.23.12.${village}`,
    today,
    withoutNik: 0,
  });
  const [first] = people;
  if (!first) throw new Error("no people");
  const at = { lostDigit: count - 4, noSuchDay: count - 3, noName: count - 2, twice: count - 1 };
  const nik = people[at.lostDigit]?.nik ?? "";
  const bytes = openSidWorkbook([...people, first], {
    labels: true,
    codeSheet: true,
    endMark: true,
    cells: [
      { person: at.lostDigit, column: "nik", cell: { t: "n", v: Number(`${nik.slice(0, 15)}0`) } },
      { person: at.noSuchDay, column: "tanggallahir", cell: { t: "s", v: "31-02-1990" } },
      { person: at.noName, column: "nama", cell: { t: "s", v: "" } },
    ],
  });
  return {
    bytes,
    good: people.slice(0, at.lostDigit),
    wrong: {
      lostDigit: rowOf(at.lostDigit),
      noSuchDay: rowOf(at.noSuchDay),
      noName: rowOf(at.noName),
      twice: rowOf(at.twice),
    },
  };
}
