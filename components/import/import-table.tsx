import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { listImports } from "@/lib/import/queries";
import { formatDateTime, formatNumber, type Locale } from "@/lib/platform/format";
import { ImportState } from "./import-state";

type Imports = NonNullable<Awaited<ReturnType<typeof listImports>>>["imports"];

/** A village's imports, latest first. */
export async function ImportTable({ imports }: { imports: Imports }) {
  const t = await getTranslations("import");
  const roster = await getTranslations("roster");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("earlier")}
      hideCaption
      rows={imports}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("noneYet")}>{t("noneYetHint")}</EmptyState>}
      columns={[
        {
          key: "file",
          header: t("columnFile"),
          card: "title",
          cell: ({ id, fileName }) => <TextLink href={`/imports/${id}`}>{fileName}</TextLink>,
        },
        { key: "kind", header: roster("kindLabel"), cell: ({ kind }) => roster(`kindNames.${kind}`) },
        { key: "state", header: t("columnState"), cell: ({ state }) => <ImportState state={state} /> },
        {
          key: "rows",
          header: t("columnRows"),
          align: "end",
          cell: ({ rowsTotal }) => formatNumber(rowsTotal, locale),
        },
        {
          key: "when",
          header: t("columnWhen"),
          cell: ({ createdAt }) => formatDateTime(createdAt, undefined, locale),
        },
      ]}
    />
  );
}
