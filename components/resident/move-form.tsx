import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatDay, type Locale } from "@/lib/platform/format";
import { settleMoveAction } from "@/lib/resident/move/actions";
import type { MovePage, MoveSide } from "@/lib/resident/move/queries";

/** Where a person lives who stands in two villages; nothing is chosen beforehand. */
export async function MoveForm({ page }: { page: MovePage }) {
  const t = await getTranslations("duplicate");
  const form = await getTranslations("form");
  const { first, second } = page;
  const locale = (await getLocale()) as Locale;
  const option = (side: MoveSide) => ({
    value: side.id,
    label: placeOf(side),
    hint: t("livesOption", {
      name: side.name,
      day: formatDay(side.onListSince, locale),
      count: side.memberships.filter(({ endedOn }) => endedOn === null).length,
    }),
  });
  return (
    <ActionForm
      action={settleMoveAction}
      words={await formWords()}
      labels={{ livesAs: t("livesIn"), day: t("movedOn") }}
      id="move"
    >
      <input type="hidden" name="firstId" value={first.id} />
      <input type="hidden" name="secondId" value={second.id} />
      <RadioGroup name="livesAs" label={t("livesIn")} options={[option(first), option(second)]} />
      <DateField
        name="day"
        label={t("movedOn")}
        hint={t("movedOnHint")}
        defaultValue={today()}
        max={today()}
        width="short"
      />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("settle")}
      </SubmitButton>
    </ActionForm>
  );
}

export function placeOf({ village }: MoveSide): string {
  return `${village.name}, Kec. ${village.districtName}`;
}
