import { monthOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { recordScheme, signed } from "../../mutations";
import { canKeepSchemes } from "../../policy";
import { findScheme } from "../../queries";
import { keepSaver, type SaverPlace } from "../mutations";
import type { CoverInput, StopInput } from "../schema";

type Refusal =
  | "NOT_ALLOWED"
  | "SAVER_UNKNOWN"
  | "MEMBERS_UNKNOWN"
  | "MONTH_BEFORE_SCHEME"
  | "AFTER_ALLOTMENT";

/**
 * From a month on a saver's money pays for these members, all of them or none. Whoever it pays for already in any
 * of the months is left as it is, so the same list may be sent again; answers how many are new.
 */
export function payFor(
  actor: Actor,
  { accountId, membershipIds, fromMonth, untilMonth }: CoverInput,
): Promise<Result<SaverPlace & { added: number }, Refusal>> {
  return asActor(actor, async (tx) => {
    const kept = await keepSaver(tx, actor, accountId);
    if (!kept.ok) return kept;
    const { scheme, village, key } = kept.value;
    const starts = monthOf(scheme.startsOn);
    if (fromMonth < starts) return refuse("MONTH_BEFORE_SCHEME", { month: starts }, "fromMonth");
    const last = untilMonth ?? scheme.untilMonth;
    if (scheme.untilMonth && (fromMonth > scheme.untilMonth || (last ?? "") > scheme.untilMonth))
      return refuse("AFTER_ALLOTMENT", { month: scheme.untilMonth }, untilMonth ? "untilMonth" : "fromMonth");
    // By the ids as the database writes them: an address or a form may spell them otherwise.
    const asked = new Set(membershipIds.map((id) => id.toLowerCase()));
    const members = await tx.membership.findMany({
      where: { id: { in: [...asked] }, villageId: village.id, endedOn: null },
      select: { id: true },
    });
    if (members.length !== asked.size) return refuse("MEMBERS_UNKNOWN", undefined, "membershipIds");
    const wanted = members.map(({ id }) => id);
    const already = await tx.schemeBeneficiary.findMany({
      where: {
        accountId,
        membershipId: { in: wanted },
        OR: [{ untilMonth: null }, { untilMonth: { gte: fromMonth } }],
        ...(last && { fromMonth: { lte: last } }),
      },
      select: { membershipId: true },
    });
    const known = new Set(already.map(({ membershipId }) => membershipId));
    const fresh = wanted.filter((id) => !known.has(id));
    await tx.schemeBeneficiary.createMany({
      data: fresh.map((membershipId) => ({
        id: newId(),
        ...key,
        accountId,
        membershipId,
        fromMonth,
        untilMonth: last ?? null,
        ...signed(actor),
      })),
    });
    if (fresh.length > 0)
      await recordScheme(tx, actor, "payFor", village, scheme.id, { members: fresh.length });
    return ok({ schemeId: scheme.id, accountId, added: fresh.length });
  });
}

/**
 * The last month that somebody is paid for, never one in which the same saver pays for the person again; earlier ones
 * that were paid stay paid.
 */
export function stopPayingFor(
  actor: Actor,
  { beneficiaryId, untilMonth }: StopInput,
): Promise<Result<SaverPlace, "NOT_ALLOWED" | "BENEFICIARY_UNKNOWN" | "MONTHS_REVERSED" | "COVERED_AGAIN">> {
  return asActor(actor, async (tx) => {
    if (!canKeepSchemes(actor)) return refuse("NOT_ALLOWED");
    const found = await tx.schemeBeneficiary.findFirst({ where: { id: beneficiaryId } });
    const scheme = found && (await findScheme(tx, found.schemeId));
    if (!scheme) return refuse("BENEFICIARY_UNKNOWN");
    await lockVillage(tx, scheme.village.id);
    if (untilMonth < found.fromMonth) return refuse("MONTHS_REVERSED", undefined, "untilMonth");
    const { accountId, membershipId, fromMonth } = found;
    const again = await tx.schemeBeneficiary.findFirst({
      where: { accountId, membershipId, fromMonth: { gt: fromMonth, lte: untilMonth } },
      orderBy: { fromMonth: "asc" },
    });
    if (again) return refuse("COVERED_AGAIN", { month: again.fromMonth }, "untilMonth");
    await tx.schemeBeneficiary.updateMany({ where: { id: beneficiaryId }, data: { untilMonth } });
    await recordScheme(tx, actor, "stopPayingFor", scheme.village, scheme.id);
    return ok({ schemeId: scheme.id, accountId: found.accountId });
  });
}
