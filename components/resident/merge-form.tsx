import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay, type Locale } from "@/lib/platform/format";
import { mergeResidentsAction } from "@/lib/resident/merge/actions";
import type { MergePage } from "@/lib/resident/merge/pair/queries";
import { fieldWords } from "./field-words";

/** What differs between two records, field by field; what is proposed is chosen already. */
export async function MergeForm({ page }: { page: MergePage }) {
  const t = await getTranslations("duplicate");
  const words = await fieldWords();
  const locale = (await getLocale()) as Locale;
  const { first, second, fields, clashes, keeps, village, slip } = page;
  const differing = fields.filter(({ differs }) => differs);
  const twoNik = differing.some(({ field, proposed }) => field === "nik" && proposed === null);
  const staying = await Promise.all(
    clashes.map(async ({ segment, options, proposed }) => ({
      segment,
      proposed,
      options: await Promise.all(options.map(({ id }) => stays(id, page))),
    })),
  );
  const labels = {
    ...Object.fromEntries(differing.map(({ field }) => [field, words.label(field)])),
    ...Object.fromEntries(clashes.map(({ segment }) => [segment, t("staysLabel", { segment })])),
  };
  return (
    <ActionForm action={mergeResidentsAction} words={await formWords()} labels={labels} id="merge">
      <input type="hidden" name="villageCode" value={village.code} />
      <input type="hidden" name="firstId" value={first.id} />
      <input type="hidden" name="secondId" value={second.id} />
      <input type="hidden" name="version" value={page.version} />
      {twoNik ? (
        <Notice tone="warning" heading={t("twoNik")}>
          {slip ? `${t(`slip.${slip}`)} ` : null}
          {t("twoNikHint")}
        </Notice>
      ) : null}
      <div className="grid gap-x-6 gap-y-1 font-semibold sm:grid-cols-2">
        <p>{t("whoOne", { name: first.name, day: formatDay(first.onListSince, locale) })}</p>
        <p>{t("whoTwo", { name: second.name, day: formatDay(second.onListSince, locale) })}</p>
      </div>
      <div className="space-y-3 divide-y divide-border *:pt-3">
        {differing.map(({ field, proposed, ...shown }) => (
          <RadioGroup
            key={field}
            name={field}
            label={words.label(field)}
            inline="halves"
            {...(proposed && { defaultValue: proposed })}
            options={[
              { value: "first", label: words.value(field, shown.first), hint: t("one") },
              { value: "second", label: words.value(field, shown.second), hint: t("two") },
            ]}
          />
        ))}
        {staying.map(({ segment, options, proposed }) => (
          <RadioGroup
            key={segment}
            name={segment}
            label={t("staysLabel", { segment })}
            hint={t("staysHint")}
            inline="halves"
            defaultValue={proposed}
            options={options}
          />
        ))}
      </div>
      <p className="max-w-prose">
        {t(keeps === "first" ? "keepsONE" : "keepsTWO")} {t("consequence")}
      </p>
      <SubmitButton pendingLabel={t("merging")} wide>
        {t("merge")}
      </SubmitButton>
    </ActionForm>
  );
}

async function stays(id: string, { first, second }: MergePage) {
  const t = await getTranslations("duplicate");
  const m = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const own = first.memberships.find((one) => one.id === id);
  const held = own ?? second.memberships.find((one) => one.id === id);
  return {
    value: id,
    label: held
      ? t("stays", {
          day: formatDay(held.startsOn, locale),
          programmes: held.programmes.join(", "),
          payer: m(`payer.${held.payer}`),
        })
      : id,
    hint: t(own ? "one" : "two"),
  };
}
