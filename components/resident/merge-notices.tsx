import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { isMergeField } from "@/lib/resident/merge/rules";
import { fieldWords } from "./field-words";

type Said = Record<string, string | undefined>;

/** After a merge or a move, or after one was undone: what it came to, as the address says it. */
export async function MergeNotices({ said }: { said: Said }) {
  const t = await getTranslations("duplicate");
  const words = await fieldWords();
  const changed = (said.changed ?? "").split(".").filter(isMergeField).map(words.label);
  const ended = Number(said.ended);
  return (
    <div className="mb-6 space-y-4 empty:hidden">
      {said.merged ? (
        <Notice tone="success" heading={t("mergedNotice")} live>
          {t("mergedNoticeHint")}
        </Notice>
      ) : null}
      {said.moved ? (
        <Notice tone="success" heading={t("movedNotice")} live>
          {t("movedNoticeHint", { count: Number(said.moved) || 0 })}
        </Notice>
      ) : null}
      {said.back ? <Notice tone="success" heading={t("takenBack")} live /> : null}
      {said.split ? (
        <Notice
          tone="success"
          heading={t("splitNotice")}
          live
          actions={<TextLink href={`/residents/${said.split}`}>{t("splitOther")}</TextLink>}
        >
          <p>{t("splitNoticeHint")}</p>
          {changed.length > 0 ? <p>{t("splitKeeps", { fields: changed.join(", ") })}</p> : null}
          {ended > 0 ? <p>{t("splitEnded", { count: ended })}</p> : null}
        </Notice>
      ) : null}
    </div>
  );
}
