import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { dismissPair } from "@/lib/resident/duplicate/mutations";
import { mergeResidents } from "@/lib/resident/merge/mutations";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import { residentPage } from "@/lib/resident/queries";
import { addPeople, type Place, personOf, value } from "./world";

/** Somebody who looks like another, somebody merged into another, and two who were said to be different. */
export async function addDuplicates(officer: Actor, place: Place, residents: string[]) {
  const [first = "", second = "", , fourth = ""] = residents;
  const villageCode = place.code;
  const twin = personOf(place, 2, { nik: personOf(place, 37).nik });
  const [twinId = ""] = await addPeople(officer, villageCode, [twin]);
  const same = personOf(place, 3, { nik: null, birthPlace: "LAMONGAN" });
  const [goneId = ""] = await addPeople(officer, villageCode, [same]);
  const page = await mergePage(officer, villageCode, fourth, goneId);
  const pair = { firstId: fourth, secondId: goneId };
  value(await mergeResidents(officer, { villageCode, ...pair, version: page?.version ?? "" }));
  value(await dismissPair(officer, { villageCode, firstId: first, secondId: second }));
  const mergeId = (await residentPage(officer, fourth))?.merges[0]?.id ?? "";
  return { twinId, goneId, mergeId };
}

/** The first village of a regency has somebody of its own, and every other one the same NIK. */
export async function addDouble(officer: Actor, place: Place, neighbour?: Place & { doubleId: string }) {
  const { nik } = personOf(neighbour ?? place, 61);
  const [doubleId = ""] = await addPeople(officer, place.code, [personOf(place, 61, { nik })]);
  return { doubleId, elsewhereId: neighbour?.doubleId ?? newId() };
}
