import { payableMonths } from "@/lib/contribution/month/rules";
import { addMonths, type Day, earlierOf, monthOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { randomFrom } from "./random";
import { pay } from "./village";

const sugihwaras = "35.23.12.2017";

/**
 * Desa Sugihwaras keeps its contributions for three months: most are paid up to date or ahead, some are behind, and
 * a company pays for some until the end of the year.
 */
export async function seedPaying(branch: Actor, day: Day): Promise<void> {
  const random = randomFrom("paying");
  const now = monthOf(day);
  const from = addMonths(now, -3);
  const members = await listMembers(branch);
  const rows = members.flatMap(({ id, startMonth, name }) => {
    const sponsored = random() < 0.15;
    const count = sponsored ? 4 : Math.floor(random() * 6);
    const asked = { bookFrom: from, thisMonth: now, monthsAhead: 12, paid: new Set<string>() };
    const first = [startMonth, from].sort().at(-1) ?? from;
    const whole = { startMonth, endMonth: null, endReason: null, alive: true };
    const paid = payableMonths(whole, asked, first, count);
    const onDay = (month: string) => earlierOf(day, `${month}-1${Math.floor(random() * 10)}`);
    const receipt = (months: string[], on: Day) => ({
      id: newId(),
      day: on,
      funding: sponsored ? ("COMPANY" as const) : ("SELF" as const),
      payer: sponsored ? "PT Semen Pantura" : name,
      fundedUntil: sponsored ? addMonths(now, 1) : null,
      lines: months.map((month) => ({ membershipId: id, month })),
    });
    const ahead = paid.filter((month) => month > now);
    return [
      ...paid.filter((month) => month <= now).map((month) => receipt([month], onDay(month))),
      ...(ahead.length > 0 ? [receipt(ahead, day)] : []),
    ];
  });
  await pay(
    branch,
    sugihwaras,
    from,
    rows.sort((a, b) => (a.day < b.day ? -1 : 1)),
  );
}

/** Those who run without pause in the village and pay for themselves as the self-employed do. */
function listMembers(branch: Actor) {
  return asActor(branch, async (tx) => {
    const rows = await tx.membership.findMany({
      where: {
        village: { code: sugihwaras },
        segment: "BPU",
        endedOn: null,
        resident: { vitalStatus: "ALIVE" },
      },
      select: { id: true, startsOn: true, resident: { select: { name: true } } },
      orderBy: { id: "asc" },
    });
    return rows.map(({ id, startsOn, resident }) => ({
      id,
      startMonth: startsOn.toISOString().slice(0, 7),
      name: resident.name,
    }));
  });
}
