import { createElement } from "react";
import { publicAnswer } from "@/components/publication/answer";
import { LeagueSheet } from "@/components/publication/league-sheet";
import { env } from "@/lib/platform/env";
import { pageNumber } from "@/lib/publication/schema";

type Context = { params: Promise<{ campaignId: string }> };

/** The league of a contest, for anybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { campaignId } = await params;
  return publicAnswer(request, ({ campaigns, version }, say, query) => {
    const campaign = campaigns.get(campaignId);
    const page = pageNumber.parse(query.get("page") ?? undefined);
    const site = new URL(env().APP_URL).origin;
    return campaign ? createElement(LeagueSheet, { campaign, version, site, page, say }) : null;
  });
}
