import { getTranslations } from "next-intl/server";
import { PageSkeleton } from "@/components/ui/skeleton";

export default async function Loading() {
  const t = await getTranslations("shell");
  return <PageSkeleton label={t("loading")} rows={6} figures={3} />;
}
