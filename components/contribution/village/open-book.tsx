import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { openBookAction } from "@/lib/contribution/book/actions";
import { monthOf, today } from "@/lib/platform/dates";
import type { Village } from "@/lib/region/queries";

/** Where contributions are not kept yet: what that means, and the form that begins it. */
export async function OpenBookNotice({ village }: { village: Village }) {
  const t = await getTranslations("receipt");
  const form = await getTranslations("form");
  return (
    <PageSection heading={t("bookHeading")} intro={t("bookIntro")}>
      <Panel narrow>
        <ActionForm
          action={openBookAction}
          words={await formWords()}
          labels={{ fromMonth: t("bookFrom") }}
          id="book"
        >
          <input type="hidden" name="villageCode" value={village.code} />
          <TextField
            name="fromMonth"
            type="month"
            label={t("bookFrom")}
            hint={t("bookFromHint")}
            defaultValue={monthOf(today())}
            max={monthOf(today())}
            width="short"
          />
          <SubmitButton pendingLabel={form("saving")}>{t("openBook")}</SubmitButton>
        </ActionForm>
      </Panel>
    </PageSection>
  );
}
