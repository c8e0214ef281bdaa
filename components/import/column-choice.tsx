import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import type { Option, OptionGroup } from "@/components/ui/select-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { chooseLayoutAction } from "@/lib/import/layout/actions";
import type { LayoutPage } from "@/lib/import/layout/queries";
import { type RosterRole, rosterRoles } from "@/lib/membership/roster/column/rules";

const fields = [
  "name",
  "nik",
  "birthDate",
  "birthPlace",
  "familyCardNo",
  "sex",
  "occupation",
  "familyRelation",
  "hamlet",
  "rt",
  "rw",
  "phone",
  "vitalStatus",
];
const joined = ["birth", "rtRw", "rwRt", "address", "isMale", "isFemale", "villageCode"];

const rosterJoined: RosterRole[] = ["birth", "rtRw", "rwRt", "address"];
const rosterFields = rosterRoles.filter((role) => !rosterJoined.includes(role));

/** Each column of the file with values from it, and what of ours it holds. */
export async function ColumnChoice({ page }: { page: LayoutPage }) {
  const t = await getTranslations("import");
  const { record, sheet, header, columns } = page;
  const nameOf = (column: (typeof columns)[number]) =>
    column.header || t("layout.unnamed", { number: column.index + 1 });
  const asOptions = (roles: string[], group: string): Option[] =>
    roles.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const isRoster = record.kind === "MEMBERS";
  const options: OptionGroup[] = [
    { label: t("layout.single"), options: asOptions(isRoster ? rosterFields : fields, "fields") },
    {
      label: t("layout.joined"),
      options: asOptions(isRoster ? rosterJoined : joined, "layout.roles"),
    },
  ];
  return (
    <ActionForm
      // The fields of another header are other fields.
      key={`${sheet} ${header.top} ${header.lines}`}
      action={chooseLayoutAction}
      words={await formWords()}
      labels={Object.fromEntries(columns.map((column) => [`column-${column.index}`, nameOf(column)]))}
      id="columns"
    >
      <input type="hidden" name="importId" value={record.id} />
      <input type="hidden" name="sheet" value={sheet} />
      <input type="hidden" name="top" value={header.top} />
      <input type="hidden" name="lines" value={header.lines} />
      <DataTable
        caption={t("layout.columnsHeading")}
        hideCaption
        rows={columns}
        rowKey={({ index }) => String(index)}
        empty={<p className="text-text-muted">{t("layout.noColumns")}</p>}
        columns={[
          { key: "header", header: t("layout.theirs"), card: "title", cell: nameOf },
          {
            key: "samples",
            header: t("layout.samples"),
            cell: ({ samples }) =>
              samples.length === 0 ? (
                <span className="text-text-muted">{t("layout.noSamples")}</span>
              ) : (
                <span className="text-text-muted">
                  {samples.map((sample, at) => (
                    <Fragment key={`${at} ${sample}`}>
                      {at > 0 ? " · " : null}
                      <span className="inline-block max-w-full break-words">{sample}</span>
                    </Fragment>
                  ))}
                </span>
              ),
          },
          {
            key: "ours",
            header: t("layout.ours"),
            cell: (column) => (
              <SelectField
                name={`column-${column.index}`}
                label={t("layout.holds", { column: nameOf(column) })}
                hideLabel
                empty={t("layout.notKept")}
                options={options}
                width="medium"
                defaultValue={column.role ?? ""}
              />
            ),
          },
        ]}
      />
      <p className="max-w-prose text-sm text-text-muted">{t("layout.remembered")}</p>
      <SubmitButton wide pendingLabel={t("layout.saving")}>
        {t("layout.save")}
      </SubmitButton>
    </ActionForm>
  );
}
