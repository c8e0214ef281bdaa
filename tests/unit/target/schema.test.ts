import { expect, it, test } from "vitest";
import { targetInput } from "@/lib/target/schema";

const typed = {
  id: "019aa000-0000-7000-8000-000000000001",
  villageCode: "35.23.12.2002",
  unit: "PERSON",
  value: "3.000",
  startsOn: "2019-08-01",
  deadline: "2019-11-30",
  source: "Nota kesepahaman",
};

function refusals(change: Record<string, unknown>): string[] {
  const parsed = targetInput.safeParse({ ...typed, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

test('"3.000" is three thousand', () => {
  expect(targetInput.parse(typed).value).toBe(3000);
});

it.each([
  ["50", 50],
  ["50%", 50],
  ["34,36 %", 34.36],
  ["0,01", 0.01],
  ["100", 100],
])("%s is a share of %d", (percent, expected) => {
  expect(targetInput.parse({ ...typed, value: undefined, percent }).percent).toBe(expected);
});

it.each([
  ["neither a value nor a share", { value: undefined }, "value: VALUE_OR_PERCENT"],
  ["both a value and a share", { percent: "50" }, "value: VALUE_OR_PERCENT"],
  ["nothing promised", { value: "0" }, "value: NUMBER_INVALID"],
  ["a value in words", { value: "banyak" }, "value: NUMBER_INVALID"],
  ["a negative value", { value: "-3" }, "value: NUMBER_INVALID"],
  ["a share of nothing", { value: undefined, percent: "0" }, "percent: PERCENT_RANGE"],
  ["a share above the whole", { value: undefined, percent: "100,01" }, "percent: PERCENT_RANGE"],
  ["a share with three decimals", { value: undefined, percent: "1,234" }, "percent: NUMBER_INVALID"],
  ["a deadline on the starting day", { deadline: "2019-08-01" }, "deadline: DEADLINE_BEFORE_START"],
  ["a deadline before the start", { deadline: "2019-07-31" }, "deadline: DEADLINE_BEFORE_START"],
  ["a day that does not exist", { deadline: "2019-02-31" }, "deadline: DATE_INVALID"],
  ["a code that is not a village's", { villageCode: "35.23.12" }, "villageCode: VILLAGE_UNKNOWN"],
])("%s is refused", (_name, change, refusal) => {
  expect(refusals(change)).toContain(refusal);
});

test("a field that the form does not have is refused", () => {
  expect(targetInput.safeParse({ ...typed, createdBy: typed.id }).success).toBe(false);
});
