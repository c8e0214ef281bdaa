import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportPage } from "@/lib/import/queries";
import { decideCertainAction } from "@/lib/import/roster/actions";
import type { RosterPage } from "@/lib/import/roster/page/queries";
import { CancelForm } from "../decision-forms";
import { RosterCommitForm } from "./commit-form";

type Props = {
  page: ImportPage;
  roster: RosterPage;
  /** May say what BPJS Ketenagakerjaan says. */
  mayConfirm: boolean;
};

/** What comes before the rows: that it is saved, or what can be matched at once. */
export async function RosterStanding({ page, roster }: Omit<Props, "mayConfirm">) {
  const t = await getTranslations("roster");
  const { state, id } = page.record;
  if (state === "COMMITTED")
    return (
      <Notice
        tone="success"
        heading={t("doneHeading")}
        actions={<ButtonLink href={`/villages/${page.village.code}/members`}>{t("toMembers")}</ButtonLink>}
      />
    );
  if (state !== "CHECKED" || roster.certain === 0) return null;
  return <Certain importId={id} count={roster.certain} />;
}

/** Below the rows, once they have been looked at: saving them, or giving them up. */
export async function RosterDecision({ page, roster, mayConfirm }: Props) {
  const t = await getTranslations("roster");
  const { counts, unmatched } = roster;
  const { state, id, format } = page.record;
  if (state !== "CHECKED") return null;
  const confirmable = mayConfirm ? counts.BOTH + counts.DIFFERS : null;
  const isEmpty = counts.THEIRS === 0 && (confirmable ?? 0) === 0;
  if (format === "inquiry") return <CancelForm page={page} />;
  if (isEmpty)
    return (
      <div className="space-y-4">
        <Notice heading={t("nothingHeading")}>{t("nothing")}</Notice>
        <CancelForm page={page} />
      </div>
    );
  return (
    <PageSection id="save" heading={t("commitHeading")}>
      <Panel narrow>
        <div className="mb-4 space-y-2">
          <p>
            {counts.THEIRS > 0
              ? t("commitIntro", { known: counts.THEIRS - unmatched })
              : t("confirmOnlyIntro")}
          </p>
          {counts.PROPOSED > 0 ? <p>{t("openProposals", { count: counts.PROPOSED })}</p> : null}
        </div>
        <RosterCommitForm
          importId={id}
          theirs={counts.THEIRS}
          unmatched={unmatched}
          confirmable={confirmable}
        />
        <div className="mt-4">
          <CancelForm page={page} />
        </div>
      </Panel>
    </PageSection>
  );
}

async function Certain({ importId, count }: { importId: string; count: number }) {
  const t = await getTranslations("roster");
  return (
    <Notice tone="info" heading={t("certainHeading", { count })}>
      <p>{t("certainIntro")}</p>
      <ActionForm action={decideCertainAction} words={await formWords()} id="certain">
        <input type="hidden" name="importId" value={importId} />
        <SubmitButton variant="secondary" pendingLabel={t("deciding")}>
          {t("certain", { count })}
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
