import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageTable } from "@/components/region/village-table";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/platform/auth/session";
import { searchVillages } from "@/lib/region/queries";

type Props = { searchParams: Promise<{ search?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("region"))("villagesTitle") };
}

export default async function VillagesPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (actor.role !== "BRANCH") notFound();
  const t = await getTranslations("region");
  const text = String((await searchParams).search ?? "")
    .trim()
    .slice(0, 100);
  const villages = text ? await searchVillages(actor, text) : [];
  return (
    <>
      <PageHeader title={t("villagesTitle")} answer={t("villagesAnswer")} />
      <search>
        <form method="get" className="mb-6 flex max-w-2xl flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <TextField
              name="search"
              label={t("searchVillage")}
              hint={t("searchHint")}
              defaultValue={text}
              type="search"
              width="full"
              autoComplete="off"
            />
          </div>
          <Button type="submit" variant="primary">
            {t("find")}
          </Button>
        </form>
      </search>
      {text ? (
        <VillageTable
          villages={villages}
          empty={<EmptyState heading={t("noVillage")}>{t("noVillageHint")}</EmptyState>}
        />
      ) : (
        <EmptyState heading={t("searchFirst")}>{t("searchFirstHint")}</EmptyState>
      )}
    </>
  );
}
