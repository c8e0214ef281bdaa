import type { Actor } from "@/lib/platform/db/actor";

type Touched = { table: string; regency_id: number | null; village_id: number | null };

/** Whether an actor may have been the one who changed such a row. */
export function mayWrite(actor: Actor, { table, regency_id, village_id }: Touched): boolean {
  // What one is told, and how one wants to be told, is one's own.
  if (table === "notification" || table === "notification_setting") return true;
  if (table === "audit_event" && !regency_id) return village_id === null;
  if (actor.role === "ADMIN")
    return [
      "user",
      "session",
      "one_time_link",
      "office",
      "office_regency",
      "official_group",
      "region_map",
      "programme_rule",
      "tariff",
      "incentive_rule",
      "campaign",
      "campaign_cancellation",
      "campaign_publication",
      "published_campaign",
      "binder_template",
      "rubric",
      "campaign_judge",
    ].includes(table);
  // A person's own sessions are ended, and the own calendar is opened, by the system on the person's behalf.
  if (table === "session" || table === "calendar_feed") return true;
  // Which regencies a contest reaches is tried with the contests themselves.
  const heldByBranch = [
    "campaign",
    "campaign_cancellation",
    "rubric",
    "campaign_judge",
    "judging_closing",
    "campaign_publication",
    "published_campaign",
    "binder_template",
  ];
  if (heldByBranch.includes(table)) return actor.role === "BRANCH";
  // A template is an office's, and which offices are the actor's is tried with the templates themselves.
  if (table === "mou_template") return actor.role === "BRANCH";
  if (actor.role === "BRANCH") return regency_id !== null && actor.regencies.includes(regency_id);
  return actor.role === "VILLAGE" && village_id === actor.villageId;
}
