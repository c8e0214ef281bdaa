import { getTranslations } from "next-intl/server";
import { fileNotes } from "@/components/shell/file-notes";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { rankCampaignOf } from "@/lib/ranking/campaign/queries";
import { campaignWorkbook } from "@/lib/ranking/campaign/sheet";

type Context = { params: Promise<{ campaignId: string }> };

/** The standing of a contest as the page shows it, as a workbook. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const league = await rankCampaignOf(actor, (await params).campaignId);
  if (!league) return new Response(null, { status: 404 });
  const t = await getTranslations("campaign");
  const target = await getTranslations("target");
  const progress = await getTranslations("progress");
  const { campaign, asOf } = league;
  const bytes = await campaignWorkbook(league, {
    t,
    measure: t(`measure.${campaign.measure}`),
    unit: t("league.achieved", { unit: target(`unit.${campaign.unit}`) }),
    notes: await fileNotes(actor, campaign.name, progress("dataAsOf", { when: asOf })),
  });
  return fileResponse(bytes, `klasemen-${campaign.year}-${asOf}`, "xlsx");
}
