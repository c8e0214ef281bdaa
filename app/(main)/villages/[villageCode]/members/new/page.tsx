import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FindResident } from "@/components/membership/find-resident";
import { RegistrationForm } from "@/components/membership/registration-form";
import { VillageHeader } from "@/components/region/village-header";
import { Panel } from "@/components/ui/page-section";
import { canRegister } from "@/lib/membership/policy";
import { requireActor } from "@/lib/platform/auth/session";
import { findForRegistration } from "@/lib/resident/queries";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<{
    search?: string;
    resident?: string;
    new?: string;
    unknown?: string;
    official?: string;
  }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("registerTitle") };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!canRegister(actor)) notFound();
  const { search, resident, new: isNew, unknown, official } = await searchParams;
  const found = await findForRegistration(actor, (await params).villageCode, {
    search,
    residentId: resident,
  });
  if (!found) notFound();
  const t = await getTranslations("membership");
  const chosen = found.chosen;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={found.village}
        title={t("registerTitle")}
        answer={
          chosen ? t("registerWhom", { name: chosen.name }) : isNew ? t("registerNew") : t("registerSearch")
        }
      />
      {chosen || isNew ? (
        <Panel narrow>
          <RegistrationForm
            village={found.village}
            resident={chosen}
            hamlets={found.hamlets}
            typed={search}
            isOfficial={official === "1"}
          />
        </Panel>
      ) : (
        <FindResident
          villageCode={found.village.code}
          search={search}
          hits={found.hits}
          unknown={unknown === "1"}
        />
      )}
    </>
  );
}
