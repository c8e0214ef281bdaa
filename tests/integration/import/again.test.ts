import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingSentence, type ImportWords } from "@/components/import/finding-words";
import { downloadRefused, startCommit } from "@/lib/import/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { refusedWorkbook } from "@/lib/resident/sheet";
import { asOwner } from "@/tests/support/database";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { value } from "@/tests/support/world";
import {
  countOf,
  exactState,
  imported,
  meaning,
  openPlace,
  peopleOf,
  templateCsv,
  uploaded,
  verdicts,
} from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_again");
});
afterAll(closePools);

test("the same file twice changes nothing", async () => {
  const { database, siti, socorejo } = place;
  const people = peopleOf(socorejo.code, 300);
  const bytes = openSidWorkbook(people);
  await imported(siti, socorejo.code, bytes);
  const before = await exactState(database);
  const audited = await countOf(database, "audit_event where subject_type = 'resident'");
  const again = await uploaded(siti, socorejo.code, bytes);
  expect(await verdicts(database, again)).toEqual({ UNCHANGED: 300 });
  expect(await startCommit(siti, { importId: again })).toMatchObject({
    ok: false,
    code: "NOTHING_TO_COMMIT",
  });
  const labels = await uploaded(
    siti,
    socorejo.code,
    openSidWorkbook(people, { labels: true, dates: "excel" }),
  );
  expect(await verdicts(database, labels)).toEqual({ UNCHANGED: 300 });
  expect(await exactState(database)).toBe(before);
  expect(await countOf(database, "audit_event where subject_type = 'resident'")).toBe(audited);
});

describe("empty cells", () => {
  const optional = [
    "nik",
    "familyCardNo",
    "birthPlace",
    "sex",
    "occupation",
    "familyRelation",
    "hamlet",
    "rt",
    "rw",
    "phone",
    "vitalStatus",
  ] as const;

  test.each(optional)("in %s erase nothing", async (field) => {
    const { database, siti, karanglo } = place;
    const people = peopleOf(karanglo.code, 120, 5);
    await uploadedAll(people);
    const before = await meaning(database, karanglo.id);
    expect(before).toHaveLength(120);
    expect(before.filter((one) => one[field] !== null).length).toBeGreaterThan(50);
    const blank = await uploaded(
      siti,
      karanglo.code,
      templateCsv(people.map((one) => ({ ...one, [field]: "" }))),
      "a.csv",
    );
    expect(await verdicts(database, blank)).toEqual({ UNCHANGED: 120 });
    expect(await meaning(database, karanglo.id)).toEqual(before);

    async function uploadedAll(all: typeof people) {
      const id = await uploaded(siti, karanglo.code, templateCsv(all), "a.csv");
      if ((await verdicts(database, id)).NEW) await imported(siti, karanglo.code, templateCsv(all), "a.csv");
    }
  });

  test("beside changed ones keep what they do not give", async () => {
    const { database, siti, karanglo } = place;
    const people = peopleOf(karanglo.code, 120, 5);
    const before = await meaning(database, karanglo.id);
    const moved = people.map(({ nik, name, birthDate }) => ({ nik, name, birthDate, hamlet: "PINDAHAN" }));
    await imported(siti, karanglo.code, templateCsv(moved), "a.csv");
    const after = await meaning(database, karanglo.id);
    expect(after).toEqual(before.map((one) => ({ ...one, hamlet: "PINDAHAN" })));
  });
});

test("somebody without a NIK stays the same person once it is known", async () => {
  const { database, siti, faraway } = place;
  const faruk = await otherOfficer();
  const [person] = peopleOf(faraway.code, 1, 8);
  await imported(faruk, faraway.code, templateCsv([{ ...person, nik: "" }]), "a.csv");
  const ids = async () => countOf(database, "resident where village_id = $1", [faraway.id]);
  const [before] = await meaning(database, faraway.id);
  expect(before?.nik).toBeNull();
  const next = await uploaded(
    faruk,
    faraway.code,
    templateCsv([{ ...person, nik: "3502011001900001" }]),
    "a.csv",
  );
  expect(await verdicts(database, next)).toEqual({ CHANGED: 1 });
  await imported(faruk, faraway.code, templateCsv([{ ...person, nik: "3502011001900001" }]), "a.csv");
  expect(await ids()).toBe(1);
  expect((await meaning(database, faraway.id))[0]?.nik).toBe("3502011001900001");
  expect(siti.id).not.toBe(faruk.id);

  async function otherOfficer() {
    const { actorWith } = await import("@/tests/support/access");
    return actorWith(database, { role: "BRANCH", regencies: [faraway.regencyId] }, "Faruk");
  }
});

test("one person twice in a file is written once, with the row it repeats", async () => {
  const { database, kades, socorejo } = place;
  const [one, two] = peopleOf(socorejo.code, 2, 77);
  const rows = [
    { ...one, nik: "" },
    { ...one, nik: "3501010101800001" },
    two ?? {},
    { ...two, name: "Lain" },
  ];
  const id = await uploaded(kades, socorejo.code, templateCsv(rows), "a.csv");
  const { rows: found } = await rowsOf(id);
  expect(found).toEqual([
    { number: 2, verdict: "DUPLICATE", repeats: 3 },
    { number: 3, verdict: "NEW", repeats: null },
    { number: 4, verdict: "NEW", repeats: null },
    { number: 5, verdict: "DUPLICATE", repeats: 4 },
  ]);

  async function rowsOf(importId: string) {
    const { asOwner } = await import("@/tests/support/database");
    return asOwner(database, (client) =>
      client.query(
        `select number, verdict::text, (reasons -> 0 -> 'params' ->> 'row')::int as repeats
         from import_row where import_id = $1 order by number`,
        [importId],
      ),
    );
  }
});

test("the workbook of refused rows, put right and uploaded, changes only those rows", async () => {
  const { database, siti, socorejo } = place;
  const people = peopleOf(socorejo.code, 80, 31);
  const broken = [3, 17, 40];
  const bytes = openSidWorkbook(people, {
    cells: [
      { person: 3, column: "nik", cell: { t: "n", v: 3501010101900005 } },
      { person: 17, column: "tanggallahir", cell: { t: "s", v: "31-02-1990" } },
      { person: 40, column: "nama", cell: { t: "s", v: "" } },
    ],
  });
  await imported(siti, socorejo.code, bytes);
  const before = await meaning(database, socorejo.id);
  const first = await uploaded(siti, socorejo.code, bytes);
  const refused = value(await downloadRefused(siti, { importId: first }));
  expect(refused.rows).toHaveLength(3);
  const columns = refused.columns.map((header) => header);
  const fixed = refused.rows.map(({ cells, reasons }, at) => {
    const person = people[broken[at] ?? 0];
    const put = (header: string, text: string) => {
      cells[columns.indexOf(header)] = text;
    };
    put("nik", person?.nik ?? "");
    put("nama", person?.name ?? "");
    put("tanggallahir", person?.birthDate ?? "");
    return { cells, reasons: reasons.map((reason) => findingSentence(plain, reason)).join(" ") };
  });
  const workbook = await refusedWorkbook({ columns, rows: fixed });
  const second = await uploaded(siti, socorejo.code, workbook);
  expect(await verdicts(database, second)).toEqual({ NEW: 3 });
  await imported(siti, socorejo.code, workbook);
  const after = await meaning(database, socorejo.id);
  const known = new Set(before.map(({ identity }) => identity));
  expect(after.filter(({ identity }) => known.has(identity))).toEqual(before);
  expect(
    after
      .filter(({ identity }) => !known.has(identity))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(broken.map((at) => people[at]?.name).sort());
  expect(
    await countOf(database, "audit_event where action = 'downloadRefused' and subject_id = $1", [first]),
  ).toBe(1);
});

const plain: ImportWords = Object.assign((key: string) => key, { has: () => true });

test("a new person written and born like somebody of the village under another NIK is doubted, not refused", async () => {
  const { database, siti, karanglo } = place;
  const [first, second] = peopleOf(karanglo.code, 2, 91);
  await imported(siti, karanglo.code, templateCsv([{ ...first, name: "MOCH. SOLEH" }]));
  const like = { ...second, name: "Muhammad Soleh", birthDate: first?.birthDate ?? null };
  const id = await uploaded(siti, karanglo.code, templateCsv([like, { ...second, nik: "3523125708900001" }]));
  const { rows } = await asOwner(database, (client) =>
    client.query("select verdict, warnings from import_row where import_id = $1 order by number", [id]),
  );
  const doubt = { code: "PROBABLE_DUPLICATE", field: "name" };
  expect(rows[0]).toMatchObject({ verdict: "NEW", warnings: expect.arrayContaining([doubt]) });
  expect(rows[1].verdict).toBe("NEW");
  expect(rows[1].warnings).not.toContainEqual(doubt);
});
