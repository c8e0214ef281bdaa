import type { CampaignMeasure } from "@/lib/campaign/schema";
import type { Day } from "@/lib/platform/dates";
import { asDay } from "@/lib/platform/db/day";
import { asPublic, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { log } from "@/lib/platform/log";
import type { StandingFigures, VillageFigures } from "../rules";

export type PublicVillage = {
  code: string;
  name: string;
  kind: string;
  districtName: string;
  regencyCode: string;
  regencyName: string;
  figures: VillageFigures;
};

export type PublicStanding = { code: string; village: PublicVillage; figures: StandingFigures };

export type PublicCampaign = {
  id: string;
  name: string;
  year: number;
  organiser: string;
  unit: VillageFigures["unit"];
  measure: CampaignMeasure;
  startsOn: Day;
  deadline: Day;
  standings: PublicStanding[];
};

export type Snapshot = {
  /** Another whenever anything public has changed. */
  version: string;
  villages: Map<string, PublicVillage>;
  campaigns: Map<string, PublicCampaign>;
};

const second = 1_000;
/** How old an answer may be before the database is asked again, and how long it is left alone after a failure. */
const fresh = 60 * second;
const pause = 10 * second;
/** How long somebody waits for the database while an earlier answer is at hand, and how old that may be. */
const patience = 800;
const oldest = 3_600 * second;

type Held = {
  snapshot: Snapshot | null;
  readAt: number;
  failedAt: number;
  /** Something has changed since, as far as this process knows. */
  outdated: boolean;
  reading: Promise<void> | null;
};

// One for the process: each route is a bundle of its own.
const shared = globalThis as { publicSnapshot?: Held };

/**
 * Everything that is public, asked of the database once a minute at most. While it is away, the last answer of the
 * past hour; null when there is none.
 */
export async function readSnapshot(now = Date.now()): Promise<Snapshot | null> {
  shared.publicSnapshot ??= { snapshot: null, readAt: 0, failedAt: 0, outdated: false, reading: null };
  const held = shared.publicSnapshot;
  if (held.snapshot && !held.outdated && now - held.readAt < fresh) return held.snapshot;
  if (now - held.failedAt >= pause || !held.snapshot) held.reading ??= read(held, now);
  if (held.reading) await (held.snapshot ? atMost(held.reading, patience) : held.reading);
  return now - held.readAt <= oldest ? held.snapshot : null;
}

/** Has the next reader ask the database again, after a change in this process; others see it within the minute. */
export function outdateSnapshot(): void {
  if (shared.publicSnapshot) shared.publicSnapshot.outdated = true;
}

/** Forgets what was read, so that the next reader asks the database. */
export function forgetSnapshot(): void {
  shared.publicSnapshot = undefined;
}

async function read(held: Held, now: number) {
  held.outdated = false;
  try {
    const snapshot = await asPublic(async (tx) => {
      const version = await versionOf(tx);
      return version === held.snapshot?.version ? held.snapshot : await readAll(tx, version);
    });
    Object.assign(held, { snapshot, readAt: now });
  } catch (error) {
    held.failedAt = now;
    log.warn({ err: error }, "public figures could not be read");
  } finally {
    held.reading = null;
  }
}

function atMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/** Changes whenever a row was added, written anew or taken away. */
async function versionOf(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ version: string }[]>`
    select concat_ws('-', v.n, v.last, c.n, c.last, (select count(*) from published_standing)) as version
    from (select count(*) as n, extract(epoch from max(refreshed_at)) as last from published_village) v,
      (select count(*) as n, extract(epoch from max(refreshed_at)) as last from published_campaign) c`;
  return row?.version ?? "";
}

async function readAll(tx: Tx, version: string): Promise<Snapshot> {
  const villages = new Map<number, PublicVillage>();
  for (const row of await tx.publishedVillage.findMany({ orderBy: { code: "asc" } }))
    villages.set(row.villageId, asVillage(row));
  const campaigns = new Map<string, PublicCampaign>();
  const rows = await tx.publishedCampaign.findMany({
    orderBy: [{ deadline: "desc" }, { campaignId: "asc" }],
  });
  for (const { campaignId: id, refreshedAt: _at, startsOn, deadline, ...said } of rows)
    campaigns.set(id, { id, ...said, startsOn: asDay(startsOn), deadline: asDay(deadline), standings: [] });
  for (const {
    campaignId,
    villageId,
    regencyId: _regency,
    asOf,
    ...figures
  } of await tx.publishedStanding.findMany()) {
    const village = villages.get(villageId);
    if (village)
      campaigns
        .get(campaignId)
        ?.standings.push({ code: village.code, village, figures: { ...figures, asOf: asDay(asOf) } });
  }
  return { version, villages: new Map([...villages.values()].map((one) => [one.code, one])), campaigns };
}

function asVillage(row: Prisma.PublishedVillageGetPayload<object>): PublicVillage {
  const { code, name, kind, districtName, regencyCode, regencyName, unit, members, whole, weekAgo } = row;
  const { target, baseline, startsOn, deadline } = row;
  const promised =
    target !== null && baseline !== null && startsOn && deadline
      ? { value: target, baseline, startsOn: asDay(startsOn), deadline: asDay(deadline) }
      : null;
  const points = row.days.map((day, at) => ({ day: asDay(day), value: row.totals[at] ?? 0 }));
  const figures = { asOf: asDay(row.asOf), unit, members, whole, weekAgo, promised, points };
  return { code, name, kind, districtName, regencyCode, regencyName, figures };
}
