import { registerMember } from "@/lib/membership/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { recordFigure } from "@/lib/region/mutations";
import { setTarget } from "@/lib/target/mutations";
import { addPeople, type Place, personOf, registrationOf, value } from "@/tests/support/world";

/** So many members, of 23 inhabitants, and a promise of 12. */
export async function furnish(siti: Actor, place: Place, members: number): Promise<void> {
  const { code: villageCode } = place;
  const people = Array.from({ length: members }, (_, at) => personOf(place, at));
  for (const residentId of await addPeople(siti, villageCode, people))
    value(
      await registerMember(
        siti,
        registrationOf(villageCode, { residentId, startsOn: addDays(today(), -20) }),
      ),
    );
  const figure = { kind: "POPULATION", value: 23, day: addDays(today(), -300), source: "Desa" } as const;
  value(await recordFigure(siti, { villageCode, ...figure }));
  const promise = { unit: "PERSON", value: 12, source: "Kesepakatan" } as const;
  const days = { startsOn: addDays(today(), -60), deadline: addDays(today(), 30) };
  value(await setTarget(siti, { id: newId(), villageCode, ...promise, ...days }));
}
