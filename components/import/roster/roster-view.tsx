import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import type { ImportPage } from "@/lib/import/queries";
import type { RosterPage } from "@/lib/import/roster/page/queries";
import type { RosterFilter } from "@/lib/import/roster/schema";
import { canConfirmStatus } from "@/lib/membership/policy";
import type { Actor } from "@/lib/platform/db/actor";
import { keptOf, UndoForm } from "../decision-forms";
import { RefusedDownload } from "../import-decision";
import { LeftOut } from "../left-out";
import { Reading } from "../reading";
import { GroupFigures } from "./group-figures";
import { GroupRows } from "./group-rows";
import { RosterDecision, RosterStanding } from "./roster-decision";

type Props = { actor: Actor; page: ImportPage; roster: RosterPage; filter: RosterFilter };

/** A list of members set beside the village's: how they compare, what to decide, and the rows. */
export async function RosterView({ actor, page, roster, filter }: Props) {
  const t = await getTranslations("roster");
  const { record } = page;
  const kept = keptOf(page);
  const isInquiry = record.format === "inquiry";
  return (
    <>
      <PageSection
        heading={t("figuresHeading")}
        actions={
          <>
            {record.state === "CHECKED" && !isInquiry ? (
              <ButtonLink href="#save">{t("toSave")}</ButtonLink>
            ) : null}
            {record.clearedAt ? null : (
              <ButtonLink
                href={`/api/v1/imports/${record.id}/${isInquiry ? "statuses" : "reconciliation"}`}
                download
              >
                {t(isInquiry ? "inquiry.answers" : "excel")}
              </ButtonLink>
            )}
          </>
        }
      >
        <GroupFigures importId={record.id} counts={roster.counts} isInquiry={isInquiry} />
      </PageSection>
      <div className="mt-6 space-y-4">
        {kept > 0 ? (
          <Notice tone="warning" heading={t("keptHeading", { count: kept })}>
            {t("kept")}
          </Notice>
        ) : null}
        <RosterStanding page={page} roster={roster} />
        <UndoForm page={page} now={new Date()} />
      </div>
      <GroupRows page={page} roster={roster} filter={filter} />
      <RefusedDownload page={page} />
      <div className="mt-10 empty:hidden">
        <RosterDecision page={page} roster={roster} mayConfirm={canConfirmStatus(actor)} />
      </div>
      <Reading page={page} />
      <LeftOut headers={record.leftOut} why={t("leftOut", { count: record.leftOut.length })} />
    </>
  );
}
