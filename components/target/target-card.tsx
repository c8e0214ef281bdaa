import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { PageSection } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatDay, formatNumber, formatPace, type Locale } from "@/lib/platform/format";
import type { Village } from "@/lib/region/queries";
import { makeMainTargetAction } from "@/lib/target/actions";
import type { TargetList } from "@/lib/target/queries";
import { TargetForm } from "./target-form";

type Props = {
  target: TargetList["targets"][number];
  village: Village;
  mous: TargetList["mous"];
  maySet: boolean;
};

/** One promise: what holds now, and every earlier wording of it. */
export async function TargetCard({ target, village, mous, maySet }: Props) {
  const t = await getTranslations("target");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const [current] = target.revisions;
  if (!current) return null;
  const unit = t(`unit.${target.unit}`);
  const heading = t("promise", {
    value: formatNumber(current.value, locale),
    unit,
    deadline: formatDay(current.deadline, locale),
  });
  return (
    <PageSection heading={heading} intro={target.isMain ? t("isMain") : t("isOther")}>
      <DataTable
        caption={t("revisions")}
        hideCaption
        rows={target.revisions}
        rowKey={({ number }) => String(number)}
        isCurrent={({ number }) => number === current.number}
        empty={null}
        columns={[
          {
            key: "number",
            header: t("table.revision"),
            card: "title",
            cell: ({ number }) => t("revision", { number }),
          },
          {
            key: "value",
            header: t("table.value"),
            cell: ({ value, percent, denominator, denominatorDay }) =>
              percent !== null && denominator !== null && denominatorDay
                ? t("share", {
                    value: formatNumber(value, locale),
                    unit,
                    percent: formatPace(percent, 2, locale),
                    denominator: formatNumber(denominator, locale),
                    day: formatDay(denominatorDay, locale),
                  })
                : `${formatNumber(value, locale)} ${unit}`,
          },
          {
            key: "start",
            header: t("table.start"),
            cell: ({ startsOn, baseline }) =>
              t("from", { day: formatDay(startsOn, locale), baseline: formatNumber(baseline, locale) }),
          },
          {
            key: "deadline",
            header: t("table.deadline"),
            cell: ({ deadline }) => formatDay(deadline, locale),
          },
          {
            key: "source",
            header: t("table.source"),
            cell: ({ source, mouId }) => (
              <>
                {source}
                {mouId ? (
                  <span className="block">
                    <TextLink href={`/mous/${mouId}`}>{t("seeMou")}</TextLink>
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {maySet ? (
        <div className="mt-4 flex flex-wrap items-start gap-3">
          <ConfirmDetails label={t("revise")} question={t("reviseQuestion")} tone="plain">
            <TargetForm
              village={village}
              target={{ id: target.id, unit: target.unit, current }}
              hasMain
              mous={mous}
            />
          </ConfirmDetails>
          {target.isMain ? null : (
            <ActionForm action={makeMainTargetAction} words={await formWords()} id={`main-${target.id}`}>
              <input type="hidden" name="targetId" value={target.id} />
              <SubmitButton pendingLabel={form("saving")} variant="secondary">
                {t("makeMain")}
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      ) : null}
    </PageSection>
  );
}
