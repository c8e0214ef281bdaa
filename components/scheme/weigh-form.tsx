import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import { newId } from "@/lib/platform/id";
import { weighInAction } from "@/lib/scheme/waste/actions";
import type { WeighPage } from "@/lib/scheme/waste/queries";
import { LiveSum, type Typed } from "./live-sum";

/** One visit at the scales: who, what of each kind, and the sum before anything is saved. */
export async function WeighForm({ page, typed }: { page: WeighPage; typed: Typed }) {
  const t = await getTranslations("scheme.waste");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { scheme, savers } = page;
  const kinds = page.kinds.filter(({ prices }) => prices.length > 0);
  const weights = Object.fromEntries(kinds.map(({ id, name }) => [`weight-${id}`, name]));
  const day = typed.day ?? today();
  return (
    <ActionForm
      action={weighInAction}
      words={await formWords()}
      labels={{ ...weights, accountId: t("saver"), weights: t("weights"), day: t("day") }}
      id="weigh"
      className="space-y-5"
    >
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="schemeId" value={scheme.id} />
      <SelectField
        name="accountId"
        label={t("saver")}
        empty={form("choose")}
        defaultValue={typed.accountId}
        options={savers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <fieldset id="weigh-weights" className="space-y-4">
        <legend className="font-semibold">{t("weights")}</legend>
        <p className="-mt-3 text-sm text-text-muted">{t("weightHint")}</p>
        {kinds.map(({ id, name, price }) => (
          <TextField
            key={id}
            name={`weight-${id}`}
            label={name}
            hint={price === null ? t("noPrice") : t("perKilogram", { rupiah: formatRupiah(price, locale) })}
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="next"
            defaultValue={typed[`weight-${id}`]}
          />
        ))}
      </fieldset>
      <LiveSum
        kinds={kinds.map(({ id, name, prices }) => ({ id, name, prices }))}
        typed={{ ...typed, day }}
        words={{
          heading: t("sum"),
          line: t.raw("sumLine") as string,
          total: t("total"),
          none: t("nothingYet"),
        }}
        locale={locale}
      />
      <details>
        <summary className="inline-flex min-h-(--control) items-center text-accent-text underline underline-offset-4">
          {t("otherDay")}
        </summary>
        <DateField name="day" label={t("day")} defaultValue={day} max={today()} />
      </details>
      <noscript>
        <button
          type="submit"
          formMethod="get"
          formAction={`/schemes/${scheme.id}/weigh`}
          className="min-h-(--control) w-full rounded-control border border-border-strong bg-surface px-4 font-semibold"
        >
          {t("reckonFirst")}
        </button>
      </noscript>
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("saveVisit")}
      </SubmitButton>
    </ActionForm>
  );
}
