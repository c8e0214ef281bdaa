import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { undoMoveAction } from "@/lib/resident/move/actions";
import type { Moved } from "@/lib/resident/move/standing/queries";
import { canSettleMoves } from "@/lib/resident/policy";

/** That somebody lives in another village by now, and for the branch the way there and back. */
export async function MovedAway({ actor, moved }: { actor: Actor; moved: Moved }) {
  const t = await getTranslations("duplicate");
  const form = await getTranslations("form");
  const at = formatDateTime(moved.movedAt, undefined, (await getLocale()) as Locale);
  const { livesAs } = moved;
  return (
    <div className="mb-6">
      <Notice
        tone="warning"
        heading={t("movedAway")}
        actions={livesAs ? <ButtonLink href={`/residents/${livesAs.id}`}>{t("openThere")}</ButtonLink> : null}
      >
        <p>{livesAs ? t("movedAwayTo", { place: livesAs.place, at }) : t("movedAwayUnknown", { at })}</p>
        {canSettleMoves(actor) ? (
          <ConfirmDetails label={t("takeBack")} tone="plain" question={t("takeBackQuestion")}>
            <ActionForm action={undoMoveAction} words={await formWords()} id="take-back">
              <input type="hidden" name="moveId" value={moved.id} />
              <SubmitButton variant="danger" pendingLabel={form("saving")}>
                {t("takeBack")}
              </SubmitButton>
            </ActionForm>
          </ConfirmDetails>
        ) : null}
      </Notice>
    </div>
  );
}
