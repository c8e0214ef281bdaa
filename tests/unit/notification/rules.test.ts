import { describe, expect, it, test } from "vitest";
import { choiceOf, isDue, kinds, kindsFor, type NotificationKind } from "@/lib/notification/rules";
import { settingInput } from "@/lib/notification/schema";
import { noticeText } from "@/lib/notification/words/rules";
import { translatorOf } from "@/lib/platform/i18n/translator";

describe("what somebody wants to be told", () => {
  it("is the bell for everything of one's role until one says otherwise", () => {
    expect(choiceOf("MOU_ENDING", null)).toEqual({ bell: true, mail: true });
    expect(choiceOf("IMPORT_DONE", undefined)).toEqual({ bell: true, mail: false });
    expect(choiceOf("IMPORT_DONE", { IMPORT_DONE: { bell: false, mail: true } })).toEqual({
      bell: false,
      mail: true,
    });
    expect(choiceOf("IMPORT_FAILED", { IMPORT_DONE: { bell: false, mail: true } }).bell).toBe(true);
  });

  it("is offered for one's role only", () => {
    expect(kindsFor("ADMIN")).toEqual(["FILES_MISSING"]);
    expect(kindsFor("REGENCY")).toEqual([]);
    expect(kindsFor("VILLAGE")).not.toContain("VILLAGES_BEHIND");
  });

  it.each([
    [{ locale: "id" }, { bell: [], mail: [], locale: "id" }],
    [
      { bell: "IMPORT_DONE", mail: ["A", "B"], locale: "en" },
      { bell: ["IMPORT_DONE"], mail: ["A", "B"], locale: "en" },
    ],
  ])("comes from the form as ticks: %j", (form, input) => expect(settingInput.parse(form)).toEqual(input));
});

describe("an e-mail that did not go out", () => {
  const at = new Date("2026-11-22T01:00:00Z");
  const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  it.each([
    [0, null, 0, true],
    [1, at, 0.9, false],
    [1, at, 1, true],
    [3, at, 3.9, false],
    [3, at, 4, true],
    [6, at, 10_000, false],
  ])("after %d tries, last at %s, %d minutes later: %s", (mailTries, mailTriedAt, minutes, due) =>
    expect(isDue({ mailTries, mailTriedAt }, after(minutes))).toBe(due),
  );
});

describe.each(["id", "en"] as const)("in %s", (locale) => {
  const params = {
    village: "Desa Socorejo",
    district: "Jenu",
    day: "2026-12-01",
    deadline: "2026-12-31",
    count: 1_524,
    achieved: 12,
    target: 3_000,
    withTarget: 40,
    regency: "Kabupaten Tuban",
    villages: 7,
    days: 30,
  };
  it.each(Object.keys(kinds) as NotificationKind[])(
    "%s is said in whole, with figures as people write them",
    async (kind) => {
      const said = noticeText(await translatorOf(locale, "notification"), { kind, params }, locale);
      expect(`${said?.title} ${said?.text}`).not.toMatch(/[{}]|notification\.|2026-12|1524|3000/);
      expect(said?.title.length).toBeLessThan(80);
    },
  );

  test("the text for WhatsApp stays short with the longest names there are", async () => {
    const t = await translatorOf(locale, "notification.share");
    const values = {
      village: "Desa Persiapan Sungai Betung Kecamatan Lama",
      district: "Kec. Pulau Pulau Batu Utara Barat",
      day: "22 November 2026",
      answer: "x".repeat(260),
    };
    expect(t("progress", values).length).toBeLessThanOrEqual(700);
  });
});

test("a kind that is no more is not shown", async () => {
  const t = await translatorOf("id", "notification");
  expect(noticeText(t, { kind: "GONE", params: {} }, "id")).toBeNull();
});
