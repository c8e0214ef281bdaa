import { beforeAll, describe, expect, it, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { villageDashboard } from "@/lib/progress/queries";
import { recordFigure } from "@/lib/region/mutations";
import { makeMainTarget, setTarget } from "@/lib/target/mutations";
import { listTargets } from "@/lib/target/queries";
import type { TargetInput } from "@/lib/target/schema";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let villages: Place[];
let siti: Actor;
let at = 0;

beforeAll(async () => {
  const database = await ownDatabase("target");
  villages = await makeRegions(database, [[14]]);
  siti = await actorWith(database, { role: "BRANCH", regencies: [villages[0]?.regencyId ?? 0] }, "Siti");
  actors.wiryo = await actorWith(database, { role: "VILLAGE", villageId: villages[0]?.id ?? 0 }, "Wiryo");
  actors.endang = await actorWith(
    database,
    { role: "REGENCY", regencyId: villages[0]?.regencyId ?? 0 },
    "Endang",
  );
});

const actors: Record<string, Actor> = {};
/** A village that no other test of this file has touched. */
const untouched = () => villages[at++]!;

function targetOf(village: Place, change: Partial<TargetInput> = {}): TargetInput {
  return {
    id: newId(),
    villageCode: village.code,
    unit: "PERSON",
    value: 3000,
    startsOn: "2026-08-01",
    deadline: "2026-11-30",
    source: "Nota kesepahaman",
    ...change,
  };
}

const share = (percent: number): Partial<TargetInput> => ({ value: undefined, percent });

describe("a target", () => {
  it("of half the households is counted from the figure that held on the starting day", async () => {
    const karanglo = untouched();
    for (const [day, figure] of [
      ["2018-07-09", 1524],
      ["2018-07-10", 1600],
      ["2017-01-01", 1400],
    ] as const)
      value(
        await recordFigure(siti, {
          villageCode: karanglo.code,
          kind: "HOUSEHOLDS",
          value: figure,
          day,
          source: "Desa",
        }),
      );
    value(
      await setTarget(
        siti,
        targetOf(karanglo, {
          ...share(50),
          unit: "HOUSEHOLD",
          startsOn: "2018-07-09",
          deadline: "2018-08-31",
        }),
      ),
    );
    expect((await listTargets(siti, karanglo.code))?.targets[0]?.revisions[0]).toMatchObject({
      value: 762,
      percent: 50,
      denominator: 1524,
      denominatorDay: "2018-07-09",
    });
  });

  it("takes what there was on its starting day as the baseline, unless told", async () => {
    const village = untouched();
    const residents = await addPeople(
      siti,
      village.code,
      [0, 1, 2].map((n) => personOf(village, n)),
    );
    for (const [n, startsOn] of ["2026-07-31", "2026-08-01", "2026-08-02"].entries())
      value(
        await registerMember(
          siti,
          registrationOf(village.code, { residentId: residents[n] ?? "", startsOn }),
        ),
      );
    value(await setTarget(siti, targetOf(village)));
    value(await setTarget(siti, targetOf(village, { baseline: 0 })));
    const baselines = (await listTargets(siti, village.code))?.targets.map(({ isMain, revisions }) => [
      isMain,
      revisions[0]?.baseline,
    ]);
    expect(baselines).toEqual([
      [true, 2],
      [false, 0],
    ]);
  });

  it("revised keeps what was said before, and the dashboard follows the latest", async () => {
    const village = untouched();
    const first = targetOf(village);
    value(await setTarget(siti, first));
    value(
      await setTarget(
        siti,
        targetOf(village, { targetId: first.id, value: 3500, source: "Rapat 1 September" }),
      ),
    );
    const targets = (await listTargets(siti, village.code))?.targets;
    expect(targets).toHaveLength(1);
    expect(
      targets?.[0]?.revisions.map(({ number, value: promised, source }) => [number, promised, source]),
    ).toEqual([
      [2, 3500, "Rapat 1 September"],
      [1, 3000, "Nota kesepahaman"],
    ]);
    expect((await villageDashboard(siti, village.code))?.target?.current.value).toBe(3500);
  });

  it("is the main one when it is the first or is said to be, and there is only one", async () => {
    const village = untouched();
    const [first, second, third] = [
      targetOf(village),
      targetOf(village, { unit: "WORKER" }),
      targetOf(village, { unit: "OFFICIAL", isMain: "yes" }),
    ];
    for (const input of [first, second, third]) value(await setTarget(siti, input));
    const main = async () =>
      (await listTargets(siti, village.code))?.targets.filter(({ isMain }) => isMain).map(({ id }) => id);
    expect(await main()).toEqual([third.id]);
    value(await makeMainTarget(siti, { targetId: second.id }));
    expect(await main()).toEqual([second.id]);
    value(await makeMainTarget(siti, { targetId: second.id }));
    expect(await main()).toEqual([second.id]);
  });
});

describe("refused is", () => {
  it("a share of a figure that the village has not given by the starting day", async () => {
    const village = untouched();
    const input = targetOf(village, { ...share(50), unit: "HOUSEHOLD" });
    const refusal = { code: "NO_DENOMINATOR", params: { kind: "HOUSEHOLDS" }, field: "percent" };
    expect(await setTarget(siti, input)).toMatchObject(refusal);
    value(
      await recordFigure(siti, {
        villageCode: village.code,
        kind: "HOUSEHOLDS",
        value: 900,
        day: "2026-08-02",
        source: "Desa",
      }),
    );
    expect(await setTarget(siti, input)).toMatchObject(refusal);
    value(
      await recordFigure(siti, {
        villageCode: village.code,
        kind: "HOUSEHOLDS",
        value: 0,
        day: "2026-08-01",
        source: "Desa",
      }),
    );
    expect(await setTarget(siti, input)).toMatchObject(refusal);
  });

  it("a revision in another unit, or of a target that this village does not have", async () => {
    const [village, other] = [untouched(), untouched()];
    const input = targetOf(village);
    value(await setTarget(siti, input));
    expect(await setTarget(siti, targetOf(village, { targetId: input.id, unit: "HOUSEHOLD" }))).toMatchObject(
      { code: "UNIT_IS_FIXED", field: "unit" },
    );
    expect(await setTarget(siti, targetOf(other, { targetId: input.id }))).toMatchObject({
      code: "TARGET_UNKNOWN",
    });
    expect(await makeMainTarget(siti, { targetId: newId() })).toMatchObject({ code: "TARGET_UNKNOWN" });
    expect(await setTarget(siti, targetOf({ ...village, code: "99.99.99.9999" }))).toMatchObject({
      code: "VILLAGE_UNKNOWN",
    });
  });

  it.each(["wiryo", "endang"])("%s, who only looks at targets", async (name) => {
    expect(await setTarget(actors[name]!, targetOf(villages[0]!))).toMatchObject({ code: "NOT_ALLOWED" });
  });
});

test("the same form twenty times at once is one target with one revision", async () => {
  const village = untouched();
  const input = targetOf(village);
  const answers = await Promise.all(Array.from({ length: 20 }, () => setTarget(siti, input)));
  expect(answers).toEqual(Array(20).fill({ ok: true, value: { id: input.id } }));
  expect((await listTargets(siti, village.code))?.targets.map(({ revisions }) => revisions.length)).toEqual([
    1,
  ]);
});

test("twenty targets at once are twenty targets and one main one", async () => {
  const village = untouched();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => setTarget(siti, targetOf(village, n % 2 ? { isMain: "yes" } : {}))),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const targets = (await listTargets(siti, village.code))?.targets;
  expect(targets).toHaveLength(20);
  expect(targets?.filter(({ isMain }) => isMain)).toHaveLength(1);
});

test("the same revision sent twice is one revision", async () => {
  const village = untouched();
  const first = targetOf(village);
  value(await setTarget(siti, first));
  const revision = targetOf(village, { targetId: first.id, value: 3500 });
  await Promise.all([setTarget(siti, revision), setTarget(siti, revision)]);
  expect((await listTargets(siti, village.code))?.targets[0]?.revisions).toHaveLength(2);
});
