import { addMonths, type Day, monthOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { agreeLevy, manBoat, recordLanding } from "@/lib/scheme/catch/mutations";
import { agreeJob } from "@/lib/scheme/child/mutations";
import { deposit } from "@/lib/scheme/money/mutations";
import { openScheme } from "@/lib/scheme/mutations";
import { schemePage } from "@/lib/scheme/page/queries";
import { payFor } from "@/lib/scheme/saver/cover/mutations";
import { addSaver } from "@/lib/scheme/saver/mutations";
import type { SchemeKind } from "@/lib/scheme/schema";
import { sellWaste } from "@/lib/scheme/waste/mutations";
import { randomFrom } from "./random";
import { accountOf, done, listPayers, type Payer, saveFor } from "./scheme-steps";
import { collectWaste, priceKinds } from "./scheme-waste";

const socorejo = "35.23.12.2002";
const sugihwaras = "35.23.12.2017";
export const monthsRun = 6;

/** Schemes by what they are, and the head of the village, who records what comes in. */
export type SeededSchemes = { village: Actor; bank: string; levy: string; serving: string };

/**
 * Socorejo's three ways of paying over the six months before this one and up to today, recorded by the village
 * itself; nothing is paid out of them yet. Sugihwaras has begun with a waste bank and money of its own budget.
 */
export async function seedSchemes(branch: Actor, day: Day): Promise<SeededSchemes> {
  const village = await accountOf("kades.socorejo@desa-sadar.example");
  const payers = await listPayers(branch, socorejo);
  const fishers = payers.filter(({ sector }) => sector === "FISHING").slice(0, 9);
  const others = payers.filter(({ sector }) => sector !== "FISHING");
  const bank = await seedBank(village, socorejo, others.slice(0, 16), day, 2);
  const levy = await seedLevy(village, fishers, day);
  const serving = await seedServing(village, others.slice(16, 24), day);
  await seedNeighbour(branch, day);
  return { village, bank, levy, serving };
}

/** The first day of the first month that is paid for. */
const firstDay = (day: Day): Day => `${addMonths(monthOf(day), -monthsRun)}-01`;

async function open(
  actor: Actor,
  villageCode: string,
  kind: SchemeKind,
  name: string,
  treasurer: string,
  day: Day,
) {
  const scheme = { id: newId(), villageCode, kind, name, treasurer, startsOn: firstDay(day) };
  return done(await openScheme(actor, scheme)).id;
}

/** Everybody brings something so many times a month; at the end of each month a collector takes all of it. */
async function seedBank(
  actor: Actor,
  code: string,
  payers: Payer[],
  day: Day,
  visits: number,
): Promise<string> {
  const random = randomFrom(`waste ${code}`);
  const schemeId = await open(actor, code, "WASTE_BANK", "Bank Sampah Berseri", "Rini Astuti", day);
  await priceKinds(actor, schemeId, firstDay(day));
  const accounts = await saveFor(actor, schemeId, payers, monthOf(firstDay(day)));
  for (let month = monthOf(firstDay(day)); month <= monthOf(day); month = addMonths(month, 1)) {
    await collectWaste(actor, { schemeId, accounts, month, day, visits, random });
    const sold = `${month}-26`;
    if (sold >= day) continue;
    const kinds = ((await schemePage(actor, schemeId))?.terms.waste ?? []).filter(({ grams }) => grams > 0);
    const worth = kinds.reduce((sum, { rupiah }) => sum + rupiah, 0);
    const lines = kinds.map(({ id, grams }) => ({ kindId: id, grams }));
    const got = Math.round((worth * (104 + Math.floor(random() * 12))) / 10_000) * 100;
    done(
      await sellWaste(actor, {
        id: newId(),
        schemeId,
        day: sold,
        rupiah: got,
        note: "UD Sumber Barokah",
        lines,
      }),
    );
  }
  return schemeId;
}

const boats = ["KM Sumber Rejeki", "KM Putra Bahari", "KM Tirta Jaya"];

/** Three boats with three hands each; two and a half per cent of every catch, by weight. */
async function seedLevy(actor: Actor, fishers: Payer[], day: Day): Promise<string> {
  const random = randomFrom("catch");
  const schemeId = await open(actor, socorejo, "CATCH_LEVY", "Jimpitan Hasil Laut", "Kasmuri", day);
  const fromDay = firstDay(day);
  done(await agreeLevy(actor, { id: newId(), schemeId, fromDay, percent: 250, sharing: "BY_WEIGHT" }));
  const accounts = await saveFor(actor, schemeId, fishers, monthOf(fromDay));
  for (const [at, accountId] of accounts.entries()) {
    const boat = boats[at % boats.length] ?? "";
    const weight = at < boats.length ? 2 : 1;
    done(await manBoat(actor, { id: newId(), schemeId, boat, accountId, weight, fromDay }));
  }
  const fleet = (await schemePage(actor, schemeId))?.terms.catch?.boats ?? [];
  for (let month = monthOf(fromDay); month <= monthOf(day); month = addMonths(month, 1))
    for (const [at, { id: boatId }] of fleet.entries())
      for (const date of ["05", "14", "23"]) {
        const landed = `${month}-${String(Number(date) + at).padStart(2, "0")}`;
        const value = 350_000 + Math.floor(random() * 16) * 25_000;
        if (landed <= day)
          done(await recordLanding(actor, { id: newId(), schemeId, boatId, day: landed, value }));
      }
  return schemeId;
}

const children = [
  ["Rudi Hartono", "PT Semen Pantura"],
  ["Dwi Lestari", "PT Semen Pantura"],
  ["Eko Prasetyo", "PT Petrokimia Tuban"],
  ["Siti Aminah", "PLTU Tanjung"],
] as const;

/** Four children with a job; each pays for two relatives, one of them a month less than was agreed. */
async function seedServing(actor: Actor, relatives: Payer[], day: Day): Promise<string> {
  const schemeId = await open(actor, socorejo, "CHILD_SERVES", "Anak Mengabdi", "Sri Wahyuni", day);
  const fromMonth = monthOf(firstDay(day));
  for (const [at, [name, employer]] of children.entries()) {
    const { accountId } = done(await addSaver(actor, { id: newId(), schemeId, name }));
    done(await agreeJob(actor, { id: newId(), accountId, employer, rupiah: 60_000, fromMonth }));
    const membershipIds = relatives.slice(at * 2, at * 2 + 2).map(({ id }) => id);
    done(await payFor(actor, { accountId, membershipIds, fromMonth }));
    for (let month = fromMonth; month <= monthOf(day); month = addMonths(month, 1)) {
      const paidOn = `${month}-10`;
      const sent = { id: newId(), accountId, rupiah: 60_000, day: paidOn, note: at < 2 ? employer : name };
      if (paidOn <= day && !(at === 3 && month === addMonths(monthOf(day), -2)))
        done(await deposit(actor, sent));
    }
  }
  return schemeId;
}

/** The neighbour that adopted the waste bank, and pays for twelve of its poor from the village budget. */
async function seedNeighbour(branch: Actor, day: Day): Promise<void> {
  const actor = await accountOf("kades.sugihwaras@desa-sadar.example");
  const payers = await listPayers(branch, sugihwaras);
  await seedBank(actor, sugihwaras, payers.slice(0, 4), day, 1);
  const id = newId();
  const facts = { villageCode: sugihwaras, kind: "ALLOTMENT" as const, treasurer: "Kaur Keuangan" };
  const decided = {
    funding: "APBDES" as const,
    legalReference: "Perdes Sugihwaras 3 Tahun 2026",
    amount: 2_400_000,
  };
  const months = { startsOn: firstDay(day), untilMonth: addMonths(monthOf(day), 2) };
  done(await openScheme(actor, { id, name: "Iuran pekerja rentan", ...facts, ...decided, ...months }));
  const accountId = (await schemePage(actor, id))?.savers[0]?.id ?? "";
  done(
    await deposit(actor, { id: newId(), accountId, rupiah: 1_200_000, day: firstDay(day), note: "Kas desa" }),
  );
  const membershipIds = payers.slice(4, 16).map((payer) => payer.id);
  done(await payFor(actor, { accountId, membershipIds, fromMonth: monthOf(day) }));
}
