import { getLocale, getTranslations } from "next-intl/server";
import { PersonSearch } from "@/components/resident/person-search";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import { formatDay, type Locale } from "@/lib/platform/format";
import type { ResidentRow } from "@/lib/resident/queries";

type Props = { villageCode: string; search: string | undefined; hits: ResidentRow[]; unknown: boolean };

/** Search first, so that nobody is entered twice. */
export async function FindResident({ villageCode, search, hits, unknown }: Props) {
  const t = await getTranslations("membership");
  const resident = await getTranslations("resident");
  const locale = (await getLocale()) as Locale;
  const path = `/villages/${villageCode}/members/new`;
  const addNew = (
    <ButtonLink
      href={listHref(path, { new: 1, search })}
      variant={search || unknown ? "primary" : "secondary"}
    >
      {t("addNewPerson")}
    </ButtonLink>
  );
  return (
    <>
      <PersonSearch villageCode={villageCode} list="members/new" search={search} />
      {unknown ? <Notice heading={t("nikUnknown")}>{t("nikUnknownHint")}</Notice> : null}
      {search ? (
        <DataTable
          caption={t("hits", { count: hits.length })}
          rows={hits}
          rowKey={({ id }) => id}
          empty={
            <EmptyState heading={t("noHit")} action={addNew}>
              {t("noHitHint")}
            </EmptyState>
          }
          columns={[
            { key: "name", header: t("table.name"), card: "title", cell: ({ name }) => name },
            { key: "nik", header: "NIK", cell: ({ maskedNik }) => maskedNik ?? resident("provisional") },
            {
              key: "birth",
              header: resident("birthDate"),
              cell: ({ birthDate }) => (birthDate ? formatDay(birthDate, locale) : "—"),
            },
            {
              key: "place",
              header: t("table.place"),
              cell: ({ hamlet, rt, rw }) => `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`,
            },
            {
              key: "active",
              header: t("table.membership"),
              cell: ({ activeSegments }) => activeSegments.join(", ") || t("notYet"),
            },
            {
              key: "choose",
              header: t("table.choose"),
              card: "plain",
              cell: ({ id, name }) => (
                <ButtonLink href={listHref(path, { resident: id })}>
                  {t("choose")}
                  <span className="sr-only"> {name}</span>
                </ButtonLink>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState heading={t("searchFirst")} action={addNew}>
          {t("searchFirstHint")}
        </EmptyState>
      )}
      {search && hits.length > 0 ? (
        <p className="mt-6 flex flex-wrap items-center gap-3">
          {t("notAmongThem")} {addNew}
        </p>
      ) : null}
    </>
  );
}
