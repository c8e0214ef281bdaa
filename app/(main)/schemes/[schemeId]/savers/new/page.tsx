import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddResidentForm } from "@/components/scheme/add-resident-form";
import { SchemeHeader } from "@/components/scheme/scheme-header";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/platform/auth/session";
import { newId } from "@/lib/platform/id";
import { addSaverAction } from "@/lib/scheme/saver/actions";
import { newSaverPage } from "@/lib/scheme/saver/queries";
import { choiceFilter } from "@/lib/scheme/saver/schema";

type Props = {
  params: Promise<{ schemeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("scheme.savers"))("add") };
}

export default async function NewSaverPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const filter = choiceFilter.parse(await searchParams);
  const page = await newSaverPage(actor, (await params).schemeId, filter);
  if (!page) notFound();
  const t = await getTranslations("scheme.savers");
  const form = await getTranslations("form");
  const { scheme, residents } = page;
  return (
    <>
      <SchemeHeader scheme={scheme} title={t("add")} answer={t("addAnswer")} />
      <PageSection heading={t("fromList")} intro={t("fromListHint")}>
        <form method="get" className="flex max-w-2xl flex-wrap items-end gap-3">
          <div className="min-w-48 grow">
            <TextField name="search" label={t("search")} defaultValue={filter.search ?? ""} />
          </div>
          <Button type="submit" variant="secondary">
            {t("find")}
          </Button>
        </form>
        {filter.search ? <AddResidentForm schemeId={scheme.id} residents={residents} /> : null}
      </PageSection>
      <PageSection heading={t("byName")} intro={t("byNameHint")}>
        <Panel narrow>
          <ActionForm
            action={addSaverAction}
            words={await formWords()}
            labels={{ name: t("name") }}
            id="saver"
          >
            <input type="hidden" name="id" value={newId()} />
            <input type="hidden" name="schemeId" value={scheme.id} />
            <TextField name="name" label={t("name")} width="medium" />
            <SubmitButton pendingLabel={form("saving")} wide>
              {t("addThis")}
            </SubmitButton>
          </ActionForm>
        </Panel>
      </PageSection>
    </>
  );
}
