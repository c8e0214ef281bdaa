import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/choice-field";
import { PageSection } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { DataTable } from "@/components/ui/table";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatDay, formatPace, formatRupiah, type Locale } from "@/lib/platform/format";
import { agreeLevyAction, manBoatAction, recordLandingAction } from "@/lib/scheme/catch/actions";
import type { CatchFacts } from "@/lib/scheme/catch/queries";
import type { SaverRow } from "@/lib/scheme/saver/queries";
import { FoldedForm } from "./folded-form";

type Props = { schemeId: string; facts: CatchFacts; savers: SaverRow[]; mayKeep: boolean };

/** What is put aside of a catch, who goes out with which boat, and the form for a landing. */
export async function CatchSection({ schemeId, facts, savers, mayKeep }: Props) {
  const t = await getTranslations("scheme.catch");
  const locale = (await getLocale()) as Locale;
  const { now, boats } = facts;
  const form = await getTranslations("form");
  const levy = now && {
    levy:
      now.fixed === null
        ? t("share", { percent: formatPace((now.basisPoints ?? 0) / 100, 2, locale) })
        : t("fixedLevy", { rupiah: formatRupiah(now.fixed, locale) }),
    sharing: t(now.byWeight ? "byWeight" : "equally"),
    day: formatDay(now.from, locale),
  };
  const hidden = { schemeId };
  return (
    <PageSection heading={t("title")} intro={levy ? t("terms", levy) : t("noTerms")}>
      <DataTable
        caption={t("boats")}
        hideCaption
        rows={boats}
        rowKey={({ id }) => id}
        empty={<p className="text-text-muted">{t("none")}</p>}
        columns={[
          { key: "boat", header: t("boat"), card: "title", cell: ({ name }) => name },
          {
            key: "crew",
            header: t("crew"),
            cell: ({ crew }) =>
              crew.map(({ name, weight }) => (weight === 1 ? name : `${name} (${weight})`)).join(", ") || "—",
          },
        ]}
      />
      {mayKeep ? (
        <div className="mt-4 max-sm:space-y-3 sm:flex sm:flex-wrap sm:items-start sm:gap-3">
          {now && boats.length > 0 ? (
            <FoldedForm
              id="landing"
              label={t("land")}
              question={t("landHint")}
              action={recordLandingAction}
              labels={{ boatId: t("boat"), value: t("value"), day: t("day") }}
              hidden={hidden}
              submit={t("saveLanding")}
            >
              <SelectField
                name="boatId"
                label={t("boat")}
                width="medium"
                empty={form("choose")}
                options={boats.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <NumberField
                name="value"
                label={t("value")}
                hint={t("valueHint")}
                optional={now.fixed !== null}
              />
              <DateField name="day" label={t("day")} defaultValue={today()} max={today()} />
            </FoldedForm>
          ) : null}
          {savers.length > 0 ? (
            <FoldedForm
              id="crew"
              label={t("man")}
              question={t("manHint")}
              action={manBoatAction}
              labels={{ boat: t("boat"), accountId: t("hand"), weight: t("weight"), fromDay: t("fromDay") }}
              hidden={hidden}
              submit={t("saveCrew")}
            >
              <TextField name="boat" label={t("boat")} hint={t("boatHint")} width="medium" list="boats" />
              <datalist id="boats">
                {boats.map(({ id, name }) => (
                  <option key={id} value={name} />
                ))}
              </datalist>
              <SelectField
                name="accountId"
                label={t("hand")}
                width="medium"
                empty={form("choose")}
                options={savers.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <NumberField name="weight" label={t("weight")} hint={t("weightHint")} defaultValue="1" />
              <DateField name="fromDay" label={t("fromDay")} defaultValue={today()} />
            </FoldedForm>
          ) : null}
          <FoldedForm
            id="levy"
            label={t("agree")}
            question={t("agreeHint")}
            action={agreeLevyAction}
            labels={{
              percent: t("percent"),
              fixed: t("fixed"),
              sharing: t("sharing"),
              fromDay: t("fromDay"),
            }}
            hidden={hidden}
            submit={t("saveTerms")}
          >
            <TextField name="percent" label={t("percent")} inputMode="decimal" width="short" optional />
            <NumberField name="fixed" label={t("fixed")} optional />
            <RadioGroup
              name="sharing"
              label={t("sharing")}
              defaultValue="EQUALLY"
              options={[
                { value: "EQUALLY", label: t("equally") },
                { value: "BY_WEIGHT", label: t("byWeight") },
              ]}
            />
            <DateField name="fromDay" label={t("fromDay")} defaultValue={today()} />
          </FoldedForm>
        </div>
      ) : null}
    </PageSection>
  );
}
