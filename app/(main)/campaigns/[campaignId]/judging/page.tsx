import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JudgeView } from "@/components/campaign/judging/judge-view";
import { RunnerView } from "@/components/campaign/judging/runner-view";
import { canJudge } from "@/lib/campaign/judging/policy";
import { judgingPage } from "@/lib/campaign/judging/queries";
import { judgeSheet } from "@/lib/campaign/judging/sheet/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("judging"))("title") };
}

export default async function JudgingPage({ params }: Props) {
  const actor = await requireActor();
  const { campaignId } = await params;
  if (canJudge(actor)) {
    const sheet = await judgeSheet(actor, campaignId);
    if (!sheet) notFound();
    return <JudgeView sheet={sheet} />;
  }
  const page = await judgingPage(actor, campaignId);
  if (!page) notFound();
  return <RunnerView page={page} />;
}
