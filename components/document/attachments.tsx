import { getLocale, getTranslations } from "next-intl/server";
import { DocumentCard } from "@/components/document/document-card";
import { refusalSentences } from "@/components/document/sending-answer";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import type { DocumentList } from "@/lib/document/queries";
import {
  acceptedTypes,
  type DocumentPurpose,
  largestFile,
  largestSending,
  mostFiles,
} from "@/lib/document/schema";
import type { Actor } from "@/lib/platform/db/actor";
import { formatNumber } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { AttachForm } from "./attach-form";

const megabyte = 1024 * 1024;

type Props = {
  actor: Actor;
  /** From `listDocuments` in the page's own transaction. */
  files: DocumentList;
  /**
   * Left out where the reader may not attach. `action` is `/api/v1/attachments/<kind>/<id>` with the kind under which
   * that route finds the owner; of several purposes people choose, a single one goes without saying.
   */
  upload?: { action: string; purposes: DocumentPurpose[] } | undefined;
  /** The page's search parameters: the route sends the browser back to the page with what came of it. */
  answer: Record<string, string | string[] | undefined>;
  heading?: string;
};

/** The files of a village, an MoU, an event …: what is there, and a form for more. One on a page. */
export async function Attachments({ actor, files, upload, answer, heading }: Props) {
  const t = await getTranslations("document");
  const form = await getTranslations("form");
  const locale = asLocale(await getLocale());
  const { documents, usedBytes, quotaBytes } = files;
  const mb = (bytes: number) => formatNumber(Math.ceil(bytes / megabyte), locale);
  const room = { used: mb(usedBytes), quota: mb(quotaBytes) };
  const attached = Number(answer.attached ?? 0);
  const isFull = documents.length >= mostFiles;
  return (
    <PageSection
      id="files"
      heading={heading ?? t("heading")}
      intro={upload ? t("intro", { most: mostFiles, ...room }) : undefined}
    >
      <div className="space-y-6">
        {attached > 0 ? (
          <Notice tone="success" heading={form("doneHeading")} live>
            {t("attached", { count: attached })}
          </Notice>
        ) : null}
        {documents.length === 0 ? (
          <p className="text-text-muted">{t("none")}</p>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {documents.map((document) => (
              <DocumentCard key={document.id} document={document} actor={actor} />
            ))}
          </ul>
        )}
        {upload && !isFull ? (
          <Panel narrow>
            <AttachForm
              action={upload.action}
              accept={acceptedTypes.join(",")}
              limits={{ file: largestFile, sending: largestSending }}
              purposes={upload.purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
              refusals={await refusalSentences(answer.refused, room)}
              words={{
                errorHeading: form("errorHeading"),
                errorPrefix: form("errorPrefix"),
                purpose: t("purpose"),
                file: t("file"),
                fileHint: t("fileHint"),
                missing: t("missing"),
                tooLarge: t.raw("tooLarge"),
                sendingTooLarge: t("sendingTooLarge"),
                attach: t("attach"),
                attaching: t("attaching"),
              }}
            />
          </Panel>
        ) : null}
        {upload && isFull ? <p className="max-w-prose">{t("full", { most: mostFiles })}</p> : null}
      </div>
    </PageSection>
  );
}
