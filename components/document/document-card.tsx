import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeDocumentAction } from "@/lib/document/actions";
import { canRemoveDocument } from "@/lib/document/policy";
import type { DocumentList } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDateTime, formatPace } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

type Props = { document: DocumentList["documents"][number]; actor: Actor };

/** One file: its small picture if it is one, its name to open it by, who attached it, and how to remove it. */
export async function DocumentCard({ document, actor }: Props) {
  const t = await getTranslations("document");
  const locale = asLocale(await getLocale());
  const { id, name, purpose, bytes, width, createdByName, createdAt, missingSince } = document;
  const address = `/api/v1/documents/${id}`;
  const when = formatDateTime(createdAt, undefined, locale);
  const size =
    bytes < 1_000_000
      ? t("kilobytes", { size: formatPace(Math.max(1, bytes / 1_000), 0, locale) })
      : t("megabytes", { size: formatPace(bytes / 1_000_000, 1, locale) });
  return (
    <li className="flex flex-col gap-3 rounded-panel border border-border bg-surface p-3">
      <div className="relative flex gap-3">
        {width !== null && !missingSince ? (
          // Made to measure already, and only a session of its reader may fetch it.
          <img
            src={`${address}?size=small`}
            alt=""
            width={96}
            height={96}
            loading="lazy"
            className="size-24 flex-none rounded-control border border-border bg-surface-sunken object-cover"
          />
        ) : (
          <span className="flex size-24 flex-none items-center justify-center rounded-control bg-surface-sunken text-text-muted">
            <Icon name={missingSince ? "warning" : "audit"} />
          </span>
        )}
        <div className="min-w-0">
          {missingSince ? (
            <p className="font-semibold wrap-anywhere">{name}</p>
          ) : (
            <a
              href={address}
              className="font-semibold wrap-anywhere text-accent-text underline decoration-1 underline-offset-4 after:absolute after:inset-0 hover:decoration-2"
            >
              {name}
            </a>
          )}
          <p className="text-sm text-text-muted">
            {t(`purposes.${purpose}`)} · {size}
          </p>
          <p className="text-sm text-text-muted">{t("by", { name: createdByName, when })}</p>
        </div>
      </div>
      {missingSince ? <p className="font-semibold text-danger">{t("gone")}</p> : null}
      {canRemoveDocument(actor, document) ? (
        <ConfirmDetails label={t("remove")} question={t("removeQuestion", { name })}>
          <ActionForm action={removeDocumentAction} words={await formWords()} id={`remove-${id}`}>
            <input type="hidden" name="documentId" value={id} />
            <SubmitButton variant="danger" pendingLabel={t("removing")}>
              {t("removeYes")}
              <span className="sr-only">: {name}</span>
            </SubmitButton>
          </ActionForm>
        </ConfirmDetails>
      ) : null}
    </li>
  );
}
