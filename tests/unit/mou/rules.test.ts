import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readArticles, writeArticles } from "@/lib/mou/article/rules";
import { dueReminder, reminderDays } from "@/lib/mou/reminder/rules";
import {
  expiringDays,
  governmentOf,
  nextSteps,
  readPeople,
  stateOn,
  tidyNumber,
  writePeople,
} from "@/lib/mou/rules";
import { draftInput, type MouStepKind, mouStates } from "@/lib/mou/schema";
import { exampleTemplate } from "@/lib/mou/template/rules";
import { addDays } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { headOfficeOf, letterheadOf } from "@/lib/region/head/rules";
import { draftOf } from "@/tests/support/agreements";

const validity = fc.tuple(fc.integer({ min: -800, max: 800 }), fc.nat(1500)).map(([from, length]) => ({
  validFrom: addDays("2026-06-01", from),
  validTo: addDays("2026-06-01", from + length),
}));
const order = ["DRAFT", "SIGNED", "RUNNING", "EXPIRING", "EXPIRED"];

describe("the state of an agreement", () => {
  const steps: MouStepKind[] = ["DRAFTED", "SIGNED"];
  const term = { validFrom: "2026-01-01", validTo: "2026-12-31" };

  it.each([
    ["2025-12-31", "SIGNED"],
    ["2026-01-01", "RUNNING"],
    ["2026-10-01", "RUNNING"],
    ["2026-10-02", "EXPIRING"],
    ["2026-12-31", "EXPIRING"],
    ["2027-01-01", "EXPIRED"],
  ])("valid for 2026 it is, on %s, %s", (day, state) => expect(stateOn({ steps, ...term }, day)).toBe(state));

  test("only moves on with the days, and runs out for its last ninety", () => {
    fc.assert(
      fc.property(validity, fc.integer({ min: -900, max: 2400 }), fc.nat(400), (dates, at, later) => {
        const day = addDays("2026-06-01", at);
        const [now, then] = [day, addDays(day, later)].map((on) => stateOn({ steps, ...dates }, on));
        expect(order.indexOf(then ?? "")).toBeGreaterThanOrEqual(order.indexOf(now ?? ""));
        expect(now === "EXPIRED").toBe(day > dates.validTo);
        const soon = day >= addDays(dates.validTo, -expiringDays);
        expect(now === "EXPIRING").toBe(soon && day <= dates.validTo && day >= dates.validFrom);
      }),
    );
  });

  test("is somebody's last word before it is a matter of days", () => {
    const kinds = fc.subarray<MouStepKind>(["SIGNED", "RENEWED", "ENDED", "WITHDRAWN"]);
    fc.assert(
      fc.property(kinds, validity, (taken, dates) => {
        const state = stateOn({ steps: ["DRAFTED", ...taken], ...dates }, "2026-06-01");
        expect(mouStates).toContain(state);
        if (taken.includes("WITHDRAWN")) expect(state).toBe("WITHDRAWN");
        else if (!taken.includes("SIGNED")) expect(state).toBe("DRAFT");
        else if (taken.includes("ENDED")) expect(state).toBe("ENDED");
        // What has happened once is not offered again, but for a follower that was given up.
        expect(nextSteps(state).filter((step) => step !== "RENEWED" && taken.includes(step))).toEqual([]);
      }),
    );
  });
});

describe("articles", () => {
  const line = fc
    .stringMatching(/^[A-Za-z(][A-Za-z0-9 ,.()]{0,30}[a-z.]$/)
    .filter((text) => !/^pasal/i.test(text));
  const article = fc.record({ heading: line, paragraphs: fc.array(line, { minLength: 1, maxLength: 4 }) });

  test("are read back as they were written", () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 8 }), (articles) => {
        expect(readArticles(writeArticles(articles))).toEqual({ ok: true, value: articles });
        expect(readArticles(writeArticles(articles).replaceAll("\n", "\r\n"))).toEqual({
          ok: true,
          value: articles,
        });
      }),
    );
    const { articles } = exampleTemplate;
    expect(readArticles(writeArticles(articles))).toEqual({ ok: true, value: articles });
  });

  it("lose the numbers that were typed with them", () => {
    const read = readArticles("Pasal 1\nMaksud\n(1) Satu.\n\n\nPASAL 2: Tujuan\nDua.\n  \nPasal 3\n");
    expect(read).toEqual({
      ok: true,
      value: [
        { heading: "Maksud", paragraphs: ["(1) Satu."] },
        { heading: "Tujuan", paragraphs: ["Dua."] },
      ],
    });
  });

  it("without text, none at all or too many are refused at their field", () => {
    expect(readArticles("A\nb\n\nC")).toMatchObject({
      code: "ARTICLE_WITHOUT_TEXT",
      params: { number: 2, heading: "C" },
    });
    expect(readArticles(" \n\n ")).toMatchObject({ code: "ARTICLES_MISSING", field: "articles" });
    expect(readArticles("A\nb\n\n".repeat(61))).toMatchObject({ code: "ARTICLES_TOO_MANY" });
  });
});

test("people are one a line, a name and an office", () => {
  const typed = "Ari Wibowo, S.H.; Sekcam Kerek\n\n  Rofiul \nA; b; c";
  expect(readPeople(typed)).toEqual([
    { name: "Ari Wibowo, S.H.", office: "Sekcam Kerek" },
    { name: "Rofiul", office: null },
    { name: "A", office: "b; c" },
  ]);
  expect(readPeople(writePeople(readPeople(typed)))).toEqual(readPeople(typed));
});

test("places and offices are called as on official paper", () => {
  const karanglo = { name: "Karanglo", kind: "DESA", districtName: "Kerek", regencyName: "Kabupaten Tuban" };
  expect(letterheadOf(karanglo)).toEqual(["PEMERINTAH KABUPATEN TUBAN", "KECAMATAN KEREK", "DESA KARANGLO"]);
  expect(governmentOf({ ...karanglo, kind: "KELURAHAN" })).toBe(
    "Pemerintah Kelurahan Karanglo Kecamatan Kerek",
  );
  expect(headOfficeOf(karanglo, "PJ")).toBe("Pj. Kepala Desa Karanglo");
  expect(headOfficeOf(karanglo, null)).toBe("Kepala Desa Karanglo");
  expect(headOfficeOf(karanglo, "LURAH")).toBe("Lurah Karanglo");
});

test("a number is the same however its blanks are typed", () => {
  expect(tidyNumber("  415.4 / 01 /2018 ")).toBe("415.4/01/2018");
  expect(tidyNumber("No.  12")).toBe("No. 12");
});

describe("a draft's form", () => {
  const issues = (change: object) => {
    const parsed = draftInput.safeParse({ ...draftOf("35.23.08.2016", newId()), ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ message, path }) => `${path}: ${message}`);
  };

  it("refuses a validity that ends before it begins, at its end", () => {
    expect(issues({ validFrom: "2026-07-09", validTo: "2026-07-08" })).toEqual([
      "validTo: VALIDITY_BACKWARDS",
    ]);
    expect(issues({ validFrom: "2026-07-09", validTo: "2026-07-09" })).toEqual([]);
    expect(issues({ validTo: "2026-02-30" })).toEqual(["validTo: DATE_INVALID"]);
  });

  it("takes a NIP and letter numbers, and no NIK", () => {
    expect(
      issues({ headNumber: "19700101 199803 1 001", numberOffice: "400.10.2.4/6/DPMD/IV/2024" }),
    ).toEqual([]);
    expect(issues({ articles: "Maksud\nKepada 3523125708850001 dan lain-lain." })).toEqual([
      "articles: NIK_IN_TEXT",
    ]);
    expect(issues({ headNumber: "3523 1257 0885 0001" })).toEqual(["headNumber: NIK_IN_TEXT"]);
  });
});

describe("reminders", () => {
  it.each([
    [91, [], null],
    [90, [], 90],
    [89, [90], null],
    [30, [90], 30],
    [6, [90, 30], 7],
    [0, [90, 30], 7],
    [-1, [90, 30], null],
    [20, [], 30],
    [20, [30], null],
  ])("%i days before the end, with %j told, it is %j", (left, told, tell) =>
    expect(dueReminder(left, told)?.tell ?? null).toBe(tell),
  );

  test("are told at most three times, however the days on which somebody looks fall, and each nearer than the last", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -20, max: 200 }), { maxLength: 60 }), (lefts) => {
        const noted: number[] = [];
        const told: number[] = [];
        for (const left of [...lefts].sort((a, b) => b - a)) {
          const due = dueReminder(left, noted);
          expect(dueReminder(left, [...noted, ...(due?.reached ?? [])])).toBeNull();
          if (!due) continue;
          noted.push(...due.reached);
          told.push(due.tell);
        }
        expect(told).toEqual([...told].sort((a, b) => b - a));
        expect(new Set(told).size).toBe(told.length);
        const nearest = Math.min(...lefts.filter((left) => left >= 0));
        if (nearest <= 90) expect(told.at(-1)).toBe(reminderDays.filter((days) => nearest <= days).at(-1));
      }),
    );
  });
});
