import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { auditWords } from "@/components/audit/audit-words";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AuditLine } from "@/lib/audit/queries";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

/** Who did what, where, when and from which address. */
export async function AuditTable({ rows, empty }: { rows: AuditLine[]; empty: ReactNode }) {
  const t = await getTranslations("audit");
  const shell = await getTranslations("shell");
  const words = await auditWords();
  const locale = asLocale(await getLocale());
  const where = ({ village, account }: AuditLine) => {
    if (account) return <TextLink href={`/users/${account.id}`}>{account.name}</TextLink>;
    return village && `${village.name}, ${shell("inDistrict", { district: village.district.name })}`;
  };
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: "at", header: t("when"), cell: ({ at }) => formatDateTime(at, undefined, locale) },
        {
          key: "action",
          header: t("what"),
          card: "title",
          cell: ({ action, details }) => (
            <>
              {words.action(action)}
              <span className="block text-sm font-normal text-text-muted">{words.details(details)}</span>
            </>
          ),
        },
        {
          key: "who",
          header: t("who"),
          cell: ({ actorName, actorRole }) => (
            <>
              {actorName || words.role(actorRole)}
              {actorName ? (
                <span className="block text-sm text-text-muted">{words.role(actorRole)}</span>
              ) : null}
            </>
          ),
        },
        { key: "where", header: t("where"), cell: where },
        { key: "address", header: t("address"), cell: ({ address }) => address ?? "—" },
      ]}
    />
  );
}
