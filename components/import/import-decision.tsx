import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import { mostPasted } from "@/lib/import/paste/rules";
import type { ImportPage } from "@/lib/import/queries";
import { CancelForm, CommitForm, sizesOf } from "./decision-forms";

/** What can be done with an import now: save it, take the refused rows along, cancel it, or go on. */
export async function ImportDecision({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  const { state } = page.record;
  const { added, changed, written, left } = sizesOf(page);
  if (state === "COMMITTED")
    return (
      <Notice
        tone="success"
        heading={t("doneHeading")}
        actions={
          <>
            <ButtonLink href={`/villages/${page.village.code}/members/new`} variant="primary">
              {t("registerNext")}
            </ButtonLink>
            <ButtonLink href={`/villages/${page.village.code}/residents`}>{t("toResidents")}</ButtonLink>
          </>
        }
      />
    );
  if (state !== "CHECKED") return null;
  if (written === 0)
    return (
      <>
        <Notice heading={t("nothingHeading")}>
          {page.counts.REFUSED ? t("nothingRefused") : t("nothingSame")}
        </Notice>
        <div className="mt-4">
          <CancelForm page={page} />
        </div>
      </>
    );
  return (
    <PageSection heading={t("commitHeading")}>
      <Panel narrow>
        <p className="mb-4">{t("commitIntro", { new: added, changed, left })}</p>
        <CommitForm page={page} />
        <div className="mt-4">
          <CancelForm page={page} />
        </div>
      </Panel>
    </PageSection>
  );
}

/** The refused rows to take along and put right, as long as there are any. */
export async function RefusedDownload({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  const count = page.counts.REFUSED ?? 0;
  if (count === 0 || page.record.clearedAt) return null;
  return (
    <div className="mt-4">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/api/v1/imports/${page.record.id}/refused`} download>
          {t("downloadRefused", { count })}
        </ButtonLink>
        {count <= mostPasted.rows ? (
          <ButtonLink href={`/imports/${page.record.id}/repair`}>{t("paste.repair")}</ButtonLink>
        ) : null}
      </div>
      <p className="mt-2 max-w-prose text-sm text-text-muted">{t("downloadRefusedHint")}</p>
    </div>
  );
}
