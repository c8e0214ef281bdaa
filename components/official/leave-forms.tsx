import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { closeSeatAction } from "@/lib/official/seat/actions";
import { endTermAction, linkTermAction } from "@/lib/official/term/actions";
import { today } from "@/lib/platform/dates";

type Props = { seatId: string; current: { id: string; name: string; residentId: string | null } | null };

/** The holder leaves with nobody after, is somebody else on the list, or the seat is done away with. */
export async function LeaveForms({ seatId, current }: Props) {
  const t = await getTranslations("official");
  const form = await getTranslations("form");
  const words = await formWords();
  return (
    <div className="flex flex-wrap items-start gap-3">
      {current ? (
        <ConfirmDetails
          label={t("endTerm")}
          question={t("endTermQuestion", { name: current.name })}
          tone="plain"
        >
          <ActionForm action={endTermAction} words={words} labels={{ endsOn: t("endsOn") }} id="end">
            <input type="hidden" name="termId" value={current.id} />
            <DateField name="endsOn" label={t("endsOn")} hint={t("endsOnHint")} defaultValue={today()} />
            <SubmitButton pendingLabel={form("saving")}>{t("endTerm")}</SubmitButton>
          </ActionForm>
        </ConfirmDetails>
      ) : null}
      {current?.residentId ? (
        <ConfirmDetails
          label={t("unlink")}
          question={t("unlinkQuestion", { name: current.name })}
          tone="plain"
        >
          <ActionForm action={linkTermAction} words={words} id="unlink">
            <input type="hidden" name="termId" value={current.id} />
            <input type="hidden" name="residentId" value="none" />
            <SubmitButton>{t("unlink")}</SubmitButton>
          </ActionForm>
        </ConfirmDetails>
      ) : null}
      <ConfirmDetails label={t("closeSeat")} question={t("closeSeatQuestion")}>
        <ActionForm action={closeSeatAction} words={words} labels={{ closedOn: t("closedOn") }} id="close">
          <input type="hidden" name="seatId" value={seatId} />
          <DateField name="closedOn" label={t("closedOn")} defaultValue={today()} />
          <SubmitButton variant="danger" pendingLabel={form("saving")}>
            {t("closeSeat")}
          </SubmitButton>
        </ActionForm>
      </ConfirmDetails>
    </div>
  );
}
