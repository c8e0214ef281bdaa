import { createElement } from "react";
import { VillageCard } from "@/components/publication/card";
import { cardAnswer } from "@/components/publication/card-answer";

type Context = { params: Promise<{ villageCode: string }> };

/** The picture that WhatsApp shows beside a link to the village's public page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { villageCode } = await params;
  return cardAnswer(request, ({ villages }, say) => {
    const village = villages.get(villageCode);
    return village ? createElement(VillageCard, { village, say }) : null;
  });
}
