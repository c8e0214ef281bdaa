import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import type { LayoutPage } from "@/lib/import/layout/queries";

/** Which sheet and row the names of the columns stand in: a plain GET form that shows the columns anew. */
export async function HeaderChoice({ page }: { page: LayoutPage }) {
  const t = await getTranslations("import");
  const { sheets, sheet, header, rows } = page;
  const filled = rows.filter(({ cells }) => cells.length > 0);
  return (
    <Panel>
      <form method="get" className="space-y-4">
        <input type="hidden" name="of" value={sheet} />
        <div className="grid gap-4 sm:grid-cols-2">
          {sheets.length > 1 ? (
            <SelectField
              name="sheet"
              label={t("layout.sheet")}
              options={sheets.map(({ at, name }) => ({ value: String(at), label: name }))}
              defaultValue={String(sheet)}
            />
          ) : (
            <input type="hidden" name="sheet" value={sheet} />
          )}
          <SelectField
            name="top"
            label={t("layout.row")}
            options={[
              ...filled.map(({ top, cells }) => ({
                value: String(top),
                label: t("layout.rowOption", { row: top + 1, cells: cells.join(" · ").slice(0, 60) }),
              })),
              { value: "-1", label: t("layout.noHeader") },
            ]}
            defaultValue={String(header.top)}
          />
          <SelectField
            name="lines"
            label={t("layout.lines")}
            options={[1, 2].map((lines) => ({
              value: String(lines),
              label: t("layout.linesOption", { lines }),
            }))}
            defaultValue={String(header.lines)}
            width="short"
          />
        </div>
        <Button type="submit" variant="secondary">
          {t("layout.show")}
        </Button>
      </form>
    </Panel>
  );
}
