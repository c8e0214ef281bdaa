import { agentRights } from "./agent-rights";
import { contest, contests, judge, runs } from "./judging-rights";
import { paying } from "./paying-rights";
import { proofRights } from "./proof-rights";
import { publicRights } from "./publication";
import { runRights } from "./run-rights";
import { tablesOf } from "./visibility";

const each = (tables: string[], rights: string) => Object.fromEntries(tables.map((table) => [table, rights]));
const told = { notification: "IS", notification_setting: "ISU" };
const everybody = { ...each(tablesOf("open", "region"), "S") };
const territorial = {
  ...everybody,
  ...told,
  announcement: "IS",
  village: "S",
  audit_event: "IS",
  ...each(
    [
      "village_profile",
      "village_day",
      "village_stat",
      "village_cohort",
      "official_span",
      "village_mix",
      "village_paid",
    ],
    "DISU",
  ),
  ...each(["official_seat", "official_term"], "DISU"),
  ...each(["village_figure", "target_revision", "resident_merge", "resident_move"], "IS"),
  ...paying,
  ...runRights,
  event: "ISU",
  event_guest: "DIS",
  event_group: "DISU",
  event_attendee: "DIS",
  ...each(["duplicate_dismissal", "document"], "DIS"),
  target: "ISU",
  ...each(["sipp_answer", "exchange_key", "import", "sheet_layout"], "ISU"),
  ...each(["household", "resident", "membership", "import_file", "import_row"], "DISU"),
};
const mous = { mou: "IS", mou_party: "IS", mou_witness: "DIS", mou_step: "IS", mou_reminder: "IS" };
const agreements = { ...mous, mou_template: "IS" };
/** Which of D(elete), I(nsert), S(elect) and U(pdate) each role has on each table. */
export const rights = {
  app_agent: everybody,
  app_public: { ...everybody, ...publicRights.anybody },
  app_regency: {
    ...everybody,
    ...told,
    village: "S",
    audit_event: "I",
    ...each(tablesOf("aggregate", "daily", "counted"), "S"),
    ...contests,
    ...proofRights.regency,
  },
  app_judge: { ...judge, ...told, ...contest, region_map: "S" },
  app_branch: {
    ...territorial,
    ...agreements,
    campaign: "IS",
    campaign_cancellation: "IS",
    campaign_participant: "IS",
    campaign_place: "DIS",
    ...publicRights.branch,
    ...agentRights.branch,
    ...proofRights.branch,
    ...runs,
    ...each(tablesOf("weighing"), "IS"),
  },
  app_village: {
    ...territorial,
    exchange_key: "S",
    event_guest: "S",
    ...each(Object.keys(mous), "S"),
    ...contests,
    ...publicRights.village,
    ...agentRights.village,
    ...proofRights.village,
  },
  app_system: {
    ...everybody,
    village: "S",
    audit_event: "I",
    user: "ISU",
    session: "ISU",
    one_time_link: "ISU",
    calendar_feed: "DISU",
    import_file: "D",
    notification: "DISU",
    notification_setting: "S",
    announcement: "SU",
    village_stat: "S",
    village_day: "S",
    ...each(["campaign", "campaign_cancellation", "campaign_place"], "S"),
  },
  app_admin: {
    ...everybody,
    ...told,
    village: "S",
    audit_event: "IS",
    user: "ISU",
    one_time_link: "ISU",
    office: "DISU",
    official_group: "ISU",
    office_regency: "DISU",
    programme_rule: "IS",
    tariff: "IS",
    incentive_rule: "IS",
    region_map: "DISU",
    campaign: "IS",
    campaign_cancellation: "IS",
    campaign_participant: "S",
    ...each(tablesOf("counted"), "S"),
    ...publicRights.admin,
    ...proofRights.admin,
    ...runs,
  },
};
