import { getTranslations } from "next-intl/server";
import { CopyText } from "./copy-text";

/**
 * A text for a WhatsApp group, offered with a tap: places, days and counts, at most 700 letters, never a person. The
 * text itself stands in a fold to read and copy by hand where there is no JavaScript.
 */
export async function WhatsAppText({ text }: { text: string }) {
  const t = await getTranslations("notification.share");
  const short = [...text].slice(0, 700).join("");
  return (
    <div className="space-y-3 print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        <a
          href={`https://wa.me/?text=${encodeURIComponent(short)}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-(--control) items-center rounded-control border border-border-strong bg-surface px-4 py-1.5 font-semibold hover:bg-surface-sunken"
        >
          {t("whatsApp")}
        </a>
        <CopyText text={short} words={{ copy: t("copy"), copied: t("copied") }} />
      </div>
      <details>
        <summary className="min-h-11 py-2 text-accent-text underline underline-offset-4">{t("show")}</summary>
        <p className="max-w-prose rounded-panel border border-border bg-surface p-4 whitespace-pre-wrap">
          {short}
        </p>
      </details>
    </div>
  );
}
