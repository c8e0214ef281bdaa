import { announce, tell } from "@/lib/notification/mutations";
import { type Day, mondayOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { listVillagesAtRisk } from "../queries";
import type { Standing } from "../rules";

/**
 * Tells an officer once a week how many villages are behind, each of those villages' heads the same week that theirs
 * is, and everybody of a village once that it has reached its target. As often as one likes: each is told once.
 */
export async function tellStandings(actor: Actor, day: Day): Promise<void> {
  const { atRisk, reached, withTarget } = await listVillagesAtRisk(actor);
  const week = `behind:${mondayOf(day)}`;
  await asActor(actor, async (tx) => {
    for (const one of reached)
      await announceVillage(tx, actor, "TARGET_REACHED", one, `reached:${one.target?.id}`);
    for (const one of atRisk) await announceVillage(tx, actor, "VILLAGE_BEHIND", one, week);
    if (atRisk.length > 0) {
      const params = { count: atRisk.length, withTarget };
      await tell(tx, actor, { kind: "VILLAGES_BEHIND", path: "/#at-risk", params, key: week });
    }
  });
}

type Kind = "TARGET_REACHED" | "VILLAGE_BEHIND";

async function announceVillage(tx: Tx, actor: Actor, kind: Kind, standing: Standing, key: string) {
  const { code, name, districtName, target, pace } = standing;
  const village = await tx.village.findUnique({ where: { code }, select: { id: true, regencyId: true } });
  if (!village || !target || !pace) return;
  await announce(tx, actor, village, {
    kind,
    path: `/villages/${code}`,
    params: {
      village: name,
      district: districtName,
      achieved: pace.achieved,
      target: target.current.value,
      deadline: target.current.deadline,
    },
    key,
  });
}
