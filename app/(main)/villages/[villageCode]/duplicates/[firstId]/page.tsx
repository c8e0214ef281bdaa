import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { OtherTable } from "@/components/resident/other-table";
import { PersonSearch } from "@/components/resident/person-search";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/platform/auth/session";
import { findForRegistration } from "@/lib/resident/queries";
import { residentFilter } from "@/lib/resident/schema";

type Props = {
  params: Promise<{ villageCode: string; firstId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("duplicate"))("otherTitle") };
}

export default async function OtherRecordPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { villageCode, firstId } = await params;
  const { unknown, ...given } = await searchParams;
  const { search } = residentFilter.parse(given);
  const found = await findForRegistration(actor, villageCode, { search, residentId: firstId });
  if (!found?.chosen) notFound();
  const t = await getTranslations("duplicate");
  const r = await getTranslations("resident");
  const m = await getTranslations("membership");
  const { village, chosen, hits } = found;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="residents"
        title={t("otherTitle")}
        answer={t("otherAnswer", { name: chosen.name })}
        actions={<ButtonLink href={`/residents/${chosen.id}`}>{r("pageTitle")}</ButtonLink>}
      />
      <PersonSearch
        villageCode={village.code}
        list="duplicates"
        residentId={chosen.id}
        search={search ?? chosen.name.split(" ")[0]}
      />
      {unknown ? <Notice heading={m("nikUnknown")}>{m("nikUnknownHint")}</Notice> : null}
      {search ? (
        <OtherTable
          villageCode={village.code}
          chosenId={chosen.id}
          rows={hits.filter(({ id }) => id !== chosen.id)}
        />
      ) : null}
    </>
  );
}
