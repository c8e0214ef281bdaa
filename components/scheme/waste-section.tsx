import { getLocale, getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatPace, formatRupiah, formatShortDay, type Locale } from "@/lib/platform/format";
import { newestOf } from "@/lib/scheme/rules";
import { priceWasteAction, sellWasteAction } from "@/lib/scheme/waste/actions";
import type { WasteKindRow } from "@/lib/scheme/waste/queries";
import { FoldedForm } from "./folded-form";

type Props = { schemeId: string; kinds: WasteKindRow[]; mayKeep: boolean };

/** What a waste bank takes at which price, what lies there, and the forms for a new price and a sale. */
export async function WasteSection({ schemeId, kinds, mayKeep }: Props) {
  const t = await getTranslations("scheme.waste");
  const locale = (await getLocale()) as Locale;
  const kilograms = (grams: number) => t("kilograms", { count: formatPace(grams / 1_000, 3, locale) });
  return (
    <PageSection heading={t("title")} intro={t("intro")}>
      <DataTable
        caption={t("title")}
        hideCaption
        rows={kinds}
        rowKey={({ id }) => id}
        empty={<p className="text-text-muted">{t("none")}</p>}
        columns={[
          { key: "name", header: t("kind"), card: "title", cell: ({ name }) => name },
          {
            key: "price",
            header: t("price"),
            align: "end",
            cell: ({ price }) => (price === null ? t("noPrice") : formatRupiah(price, locale)),
          },
          {
            key: "since",
            header: t("since"),
            cell: (kind) => {
              const day = newestOf(kind.prices, today())?.from;
              return day ? formatShortDay(day, locale) : "—";
            },
          },
          { key: "grams", header: t("stock"), align: "end", cell: ({ grams }) => kilograms(grams) },
          {
            key: "rupiah",
            header: t("stockWorth"),
            align: "end",
            cell: ({ rupiah }) => formatRupiah(rupiah, locale),
          },
        ]}
      />
      {mayKeep ? (
        <div className="mt-4 max-sm:space-y-3 sm:flex sm:flex-wrap sm:items-start sm:gap-3">
          <FoldedForm
            id="price"
            label={t("setPrice")}
            question={t("setPriceHint")}
            action={priceWasteAction}
            labels={{ name: t("kind"), rupiah: t("price"), fromDay: t("fromDay") }}
            hidden={{ schemeId }}
            submit={t("savePrice")}
          >
            <TextField name="name" label={t("kind")} hint={t("kindHint")} width="medium" list="waste-kinds" />
            <datalist id="waste-kinds">
              {kinds.map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
            <NumberField name="rupiah" label={t("price")} />
            <DateField name="fromDay" label={t("fromDay")} />
          </FoldedForm>
          {kinds.some(({ grams }) => grams > 0) ? (
            <SaleForm
              schemeId={schemeId}
              kinds={kinds.filter(({ grams }) => grams > 0)}
              kilograms={kilograms}
            />
          ) : null}
        </div>
      ) : null}
    </PageSection>
  );
}

type SaleProps = { schemeId: string; kinds: WasteKindRow[]; kilograms: (grams: number) => string };

async function SaleForm({ schemeId, kinds, kilograms }: SaleProps) {
  const t = await getTranslations("scheme.waste");
  const weights = Object.fromEntries(kinds.map(({ id, name }) => [`weight-${id}`, name]));
  return (
    <FoldedForm
      id="sale"
      label={t("sell")}
      question={t("sellHint")}
      action={sellWasteAction}
      labels={{ ...weights, weights: t("weights"), rupiah: t("got"), day: t("day"), note: t("collector") }}
      hidden={{ schemeId }}
      submit={t("saveSale")}
    >
      <fieldset id="sale-weights" className="space-y-3">
        <legend className="font-semibold">{t("weights")}</legend>
        {kinds.map(({ id, name, grams }) => (
          <TextField
            key={id}
            name={`weight-${id}`}
            label={t("weightOf", { kind: name })}
            hint={t("inStock", { kilograms: kilograms(grams) })}
            inputMode="decimal"
            autoComplete="off"
            width="short"
            optional
          />
        ))}
      </fieldset>
      <NumberField name="rupiah" label={t("got")} hint={t("gotHint")} />
      <DateField name="day" label={t("day")} defaultValue={today()} max={today()} />
      <TextField name="note" label={t("collector")} width="medium" optional />
    </FoldedForm>
  );
}
