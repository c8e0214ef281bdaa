import { createElement } from "react";
import { LeagueCard } from "@/components/publication/card";
import { cardAnswer } from "@/components/publication/card-answer";

type Context = { params: Promise<{ campaignId: string }> };

/** The picture that WhatsApp shows beside a link to the contest's public league. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { campaignId } = await params;
  return cardAnswer(request, ({ campaigns }, say) => {
    const campaign = campaigns.get(campaignId);
    return campaign ? createElement(LeagueCard, { campaign, say }) : null;
  });
}
