import type { Said } from "@/tests/support/access";
import { schemeTerms } from "./paying-rights";

/** A row of any table, with whichever of these columns it has. */
export type Row = Record<string, unknown>;

type Kind =
  | "open"
  | "own"
  | "news"
  | "account"
  | "region"
  | "village"
  | "aggregate"
  | "daily"
  | "person"
  | "office"
  | "contest"
  | "entry"
  | "place"
  | "sealed"
  | "shared"
  | "asked"
  | "contestSwitch"
  | "shown"
  | "shownContest"
  | "rubric"
  | "weighing"
  | "jury"
  | "verdict"
  | "agents"
  | "counted"
  | "audit";

/** What each table is, said once more and apart from the policies: a table that is missing here fails a test. */
export const kinds: Record<string, Kind> = {
  province: "open",
  programme_rule: "open",
  tariff: "open",
  incentive_rule: "open",
  office: "open",
  official_group: "open",
  office_regency: "open",
  region_map: "open",
  user: "account",
  session: "account",
  one_time_link: "account",
  regency: "region",
  district: "region",
  village: "village",
  village_profile: "aggregate",
  village_figure: "aggregate",
  target: "aggregate",
  target_revision: "aggregate",
  village_day: "daily",
  village_stat: "daily",
  village_cohort: "aggregate",
  official_span: "aggregate",
  household: "person",
  resident: "person",
  membership: "person",
  sipp_answer: "person",
  contribution_book: "person",
  contribution_base: "person",
  receipt_counter: "person",
  receipt: "person",
  contribution: "person",
  scheme: "person",
  ledger_account: "person",
  ledger_transaction: "person",
  ledger_entry: "person",
  scheme_beneficiary: "person",
  ...Object.fromEntries(schemeTerms.map((table) => [table, "person" as const])),
  contribution_run: "person",
  run_line: "person",
  run_approval: "person",
  run_withdrawal: "person",
  official_seat: "person",
  official_term: "person",
  import: "person",
  import_file: "person",
  import_row: "person",
  sheet_layout: "person",
  resident_merge: "person",
  resident_move: "person",
  duplicate_dismissal: "person",
  exchange_key: "person",
  mou: "person",
  mou_party: "person",
  mou_witness: "person",
  mou_step: "person",
  mou_reminder: "person",
  mou_template: "office",
  event: "person",
  event_guest: "person",
  event_group: "person",
  event_attendee: "person",
  calendar_feed: "account",
  document: "person",
  notification: "own",
  notification_setting: "own",
  announcement: "news",
  campaign: "contest",
  campaign_cancellation: "contest",
  campaign_participant: "entry",
  campaign_place: "place",
  frozen_standing: "aggregate",
  verification_visit: "sealed",
  visit_sample: "sealed",
  visit_tick: "sealed",
  visit_result: "aggregate",
  regulation: "person",
  binder_evidence: "person",
  binder_task: "person",
  binder_template: "asked",
  innovation: "shared",
  innovation_adoption: "shared",
  village_publication: "person",
  campaign_publication: "contestSwitch",
  published_village: "shown",
  published_standing: "shown",
  published_campaign: "shownContest",
  rubric: "rubric",
  campaign_candidate: "weighing",
  candidate_score: "weighing",
  campaign_nomination: "weighing",
  campaign_judge: "jury",
  judge_declaration: "jury",
  judge_conflict: "jury",
  judge_score: "jury",
  judge_submission: "jury",
  judging_closing: "verdict",
  campaign_result: "entry",
  campaign_award: "entry",
  village_mix: "counted",
  village_paid: "counted",
  agent_office: "agents",
  agent: "agents",
  audit_event: "audit",
};

export const tablesOf = (...wanted: Kind[]) =>
  Object.keys(kinds).filter((table) => wanted.includes(kinds[table] as Kind));

/** Whether a transaction that said this of itself may see that row. */
export function maySee(said: Said, table: string, row: Row): boolean {
  const role = said.role ?? "";
  const inRegencies = (said.regencies ?? []).includes(Number(table === "regency" ? row.id : row.regency_id));
  const isVillage =
    said.village != null && said.village === Number(table === "village" ? row.id : row.village_id);
  const own = role === "app_village" ? isVillage : role === "app_branch" ? inRegencies : false;
  switch (kinds[table]) {
    case "open":
      return role !== "";
    // One's own, by the id of who acts, which these transactions do not say.
    case "own":
      return role === "app_system";
    case "news":
      return role === "app_system" || own;
    case "account":
      return role === "app_admin" || role === "app_system";
    case "region":
      return (
        ["app_admin", "app_agent", "app_public", "app_system"].includes(role) || (role !== "" && inRegencies)
      );
    case "village":
      return role === "app_admin" || role === "app_system" || own || (role === "app_regency" && inRegencies);
    // Figures that a job brings from one day to the next are open to it.
    case "daily":
      return role === "app_system" || own || (role === "app_regency" && inRegencies);
    case "aggregate":
      return own || (role === "app_regency" && inRegencies);
    case "contest":
      return (
        role === "app_admin" ||
        role === "app_system" ||
        (["app_branch", "app_village", "app_regency"].includes(role) && reachesAny(said, row))
      );
    case "counted":
    case "entry":
      return role === "app_admin" || own || (role === "app_regency" && inRegencies);
    case "place":
      return role === "app_system" || own || (role === "app_regency" && inRegencies);
    case "asked":
      return role === "app_admin" || (["app_branch", "app_village"].includes(role) && reachesAny(said, row));
    // Ideas, for the whole regency to read.
    case "shared":
      return ["app_branch", "app_village", "app_regency"].includes(role) && inRegencies;
    // From the village that is visited, too.
    case "sealed":
      return role === "app_branch" && inRegencies;
    case "contestSwitch":
      return role === "app_admin" || (role === "app_branch" && reachesAny(said, row));
    case "shown":
      return role === "app_public" || own;
    case "shownContest":
      return (
        ["app_public", "app_admin"].includes(role) ||
        (["app_branch", "app_village"].includes(role) && reachesAny(said, row))
      );
    case "rubric":
      return role === "app_admin" || (role === "app_branch" && (!row.campaign_id || reachesAny(said, row)));
    case "weighing":
      return role === "app_branch" && inRegencies;
    // Whoever holds the contest; what is a judge's own is tried with the judging.
    case "jury":
      return role === (isWide(row) ? "app_admin" : "app_branch") && (isWide(row) || holds(said, row));
    case "verdict":
      return (
        role === "app_admin" ||
        (["app_branch", "app_village", "app_regency"].includes(role) && reachesAny(said, row))
      );
    case "office":
      return role === "app_branch";
    // Villages, too, once one looks after a member of theirs; that is tried with the agents.
    case "agents":
      return role === "app_branch" && inRegencies;
    case "audit":
      return role === "app_admin" || own;
    default:
      return own;
  }
}

const reachesAny = ({ regencies = [] }: Said, { regency_ids: reached }: Row) =>
  (reached as number[]).some((id) => regencies.includes(id));

const isWide = ({ level }: Row) => level === "PROVINCE" || level === "NATION";

const holds = ({ regencies = [] }: Said, { regency_ids: reached }: Row) =>
  (reached as number[]).every((id) => regencies.includes(id));

/** Whether that transaction may add such a row: audit rows are added by those who may not read them, too. */
export function mayAdd(said: Said, table: string, row: Row): boolean {
  if (kinds[table] === "shown") return said.role !== "app_public" && maySee(said, table, row);
  if (
    ["contest", "asked", "contestSwitch", "shownContest", "rubric", "verdict"].includes(kinds[table] ?? "")
  ) {
    if (said.role === "app_admin") return isWide(row);
    return said.role === "app_branch" && holds(said, row);
  }
  if (kinds[table] === "shared" && said.role === "app_village") return said.village === row.village_id;
  if (table !== "audit_event") return maySee(said, table, row);
  if (said.role === "app_admin" || said.role === "app_system") return true;
  if (!["app_branch", "app_village", "app_regency"].includes(said.role ?? "")) return false;
  if (row.regency_id === 0) return row.village_id === null;
  if (!(said.regencies ?? []).includes(Number(row.regency_id))) return false;
  return said.role !== "app_village" || row.village_id === null || row.village_id === said.village;
}
