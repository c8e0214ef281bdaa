import { setBase } from "@/lib/contribution/base/mutations";
import { payableMonths } from "@/lib/contribution/month/rules";
import { addMonths, type Day, monthOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { approveRun } from "@/lib/scheme/run/approval/mutations";
import { proposeRun } from "@/lib/scheme/run/mutations";
import { accountOf, done } from "./scheme-steps";
import { monthsRun } from "./schemes";
import { pay } from "./village";

const socorejo = "35.23.12.2002";
const sugihwaras = "35.23.12.2017";

/**
 * The monthly runs of Socorejo's schemes: the village, which takes the money in, proposes and the branch approves;
 * this month's proposal waits for its approval, as does the first one of Sugihwaras. Whom no scheme carries pays without it.
 */
export async function seedRuns(branch: Actor, village: Actor, day: Day): Promise<void> {
  const now = monthOf(day);
  const from = addMonths(now, -monthsRun);
  await payForOthers(branch, from, now, day);
  for (let month = from; month < now; month = addMonths(month, 1)) {
    const asked = { villageCode: socorejo, month, arrears: 0, day: `${month}-28` };
    const { id } = done(await proposeRun(village, asked));
    done(await approveRun(branch, { runId: id }));
  }
  done(await proposeRun(village, { villageCode: socorejo, month: now, arrears: 0 }));
  const kades = await accountOf("kades.sugihwaras@desa-sadar.example");
  done(await proposeRun(kades, { villageCode: sugihwaras, month: now, arrears: 0 }));
}

/** The book is open for the whole village, so who is not carried is up to date by own payments. */
async function payForOthers(branch: Actor, from: string, now: string, day: Day): Promise<void> {
  const members = await asActor(branch, (tx) =>
    tx.membership.findMany({
      where: {
        village: { code: socorejo },
        endedOn: null,
        resident: { vitalStatus: { not: "DECEASED" } },
        schemes: { none: {} },
      },
      select: { id: true, startsOn: true, segment: true, resident: { select: { name: true } } },
      orderBy: { id: "asc" },
    }),
  );
  const rows = [];
  for (const { id, startsOn, segment, resident } of members) {
    if (segment === "PU")
      done(await setBase(branch, { membershipId: id, fromMonth: from, income: 2_500_000 }));
    const startMonth = monthOf(asDay(startsOn));
    const first = startMonth > from ? startMonth : from;
    const asked = { bookFrom: from, thisMonth: now, monthsAhead: 0, paid: new Set<string>() };
    const whole = { startMonth, endMonth: null, endReason: null, alive: true };
    const months = payableMonths(whole, asked, first, monthsRun + 1).filter((month) => month <= now);
    if (months.length === 0) continue;
    const source =
      segment === "PU"
        ? {
            funding: "APBDES" as const,
            payer: "Pemerintah Desa Socorejo",
            legalReference: "Perdes 2 Tahun 2026",
          }
        : { funding: "SELF" as const, payer: resident.name };
    rows.push({ id: newId(), day, ...source, lines: months.map((month) => ({ membershipId: id, month })) });
  }
  await pay(branch, socorejo, from, rows);
}
