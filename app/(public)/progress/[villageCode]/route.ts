import { createElement } from "react";
import { publicAnswer } from "@/components/publication/answer";
import { VillageSheet } from "@/components/publication/village-sheet";
import { env } from "@/lib/platform/env";

type Context = { params: Promise<{ villageCode: string }> };

/** A village's progress, for anybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { villageCode } = await params;
  return publicAnswer(request, ({ villages, version }, say) => {
    const village = villages.get(villageCode);
    return village
      ? createElement(VillageSheet, { village, version, site: new URL(env().APP_URL).origin, say })
      : null;
  });
}
