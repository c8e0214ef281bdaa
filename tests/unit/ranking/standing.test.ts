import { expect, test } from "vitest";
import { rulesInForce, shareOf } from "@/lib/ranking/standing/rules";

test("a share has six decimals and nothing of nothing", () => {
  expect([shareOf(1, 3), shareOf(3000, 3000), shareOf(5, null), shareOf(5, 0)]).toEqual([
    0.333333,
    1,
    null,
    null,
  ]);
});

test("of the programme's rules each is taken as it was in force that day", () => {
  const rules = [
    { name: "B", validFrom: "2015-01-01", value: 56 },
    { name: "B", validFrom: "2021-01-01", value: 65 },
    { name: "A", validFrom: "2018-01-01", value: 18 },
    { name: "C", validFrom: "2020-01-01", value: 3 },
  ];
  expect(rulesInForce(rules, "2019-11-30")).toEqual([rules[2], rules[0]]);
  expect(rulesInForce(rules, "2021-01-01").map(({ value }) => value)).toEqual([18, 65, 3]);
});
