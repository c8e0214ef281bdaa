import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { PageSection } from "@/components/ui/page-section";
import { tickMemberAction } from "@/lib/campaign/visit/actions";
import type { VisitPage } from "@/lib/campaign/visit/queries";
import { SampleList } from "./sample-list";

/** Who is still to be looked for on top, who was below; one form, so that it works before JavaScript arrives. */
export async function SampleForm({ page: { rows, visit, over } }: { page: VisitPage }) {
  const t = await getTranslations("visit");
  const left = rows.filter(({ found }) => !found);
  const done = rows.filter(({ found }) => found);
  const lists = (
    <>
      {over ? null : (
        <PageSection heading={t("toCheck", { count: left.length })}>
          {left.length > 0 ? <SampleList rows={left} over={false} /> : <p>{t("allChecked")}</p>}
        </PageSection>
      )}
      {done.length > 0 ? (
        <PageSection heading={t("done", { count: done.length })}>
          <SampleList rows={done} over={over !== null} />
        </PageSection>
      ) : null}
    </>
  );
  if (over) return lists;
  return (
    <ActionForm action={tickMemberAction} words={await formWords()} id="tick" className="mt-10">
      <input type="hidden" name="visitId" value={visit.id} />
      {lists}
    </ActionForm>
  );
}
