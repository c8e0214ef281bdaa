import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JudgeHome } from "@/components/campaign/judging/judge-home";
import { BranchHome } from "@/components/home/branch-home";
import { requireActor } from "@/lib/platform/auth/session";
import { listRegencies, ownVillageCode } from "@/lib/region/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("shell"))("start") };
}

export default async function StartPage() {
  const actor = await requireActor();
  if (actor.role === "ADMIN") redirect("/users");
  if (actor.role === "VILLAGE") redirect(`/villages/${await ownVillageCode(actor)}`);
  if (actor.role === "JUDGE") return <JudgeHome actor={actor} />;
  if (actor.role === "BRANCH") return <BranchHome actor={actor} />;
  const [regency] = await listRegencies(actor);
  if (!regency) notFound();
  redirect(`/regencies/${regency.code}/ranking`);
}
