const each = (tables: string[], rights: string) => Object.fromEntries(tables.map((table) => [table, rights]));

const sheets = ["judge_declaration", "judge_conflict", "judge_score", "judge_submission"];

/** What became of a contest, for everybody who sees it. */
export const results = each(["judging_closing", "campaign_result", "campaign_award"], "S");

/** Of who may run a contest: nothing that was once written is changed, and nobody writes in a judge's sheet. */
export const runs = {
  ...each(["rubric", "campaign_judge", ...Object.keys(results)], "IS"),
  ...each(sheets, "S"),
};

/** Of a judge, beside what everybody has. */
export const judge = {
  ...each(["province", "regency", "district", "village", "rubric", "campaign_judge"], "S"),
  ...results,
  ...each(sheets, "IS"),
  audit_event: "I",
};

/** What everybody reads of a contest within reach. */
export const contest = each(["campaign", "campaign_cancellation", "campaign_participant"], "S");
export const contests = { ...contest, ...results, campaign_place: "S" };
