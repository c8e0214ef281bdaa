import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { linkTermAction } from "@/lib/official/term/actions";
import { formatDay, type Locale } from "@/lib/platform/format";
import type { ResidentRow } from "@/lib/resident/queries";

type Props = {
  seatId: string;
  term: { id: string; name: string };
  hits: ResidentRow[];
  search?: string | undefined;
};

/** Who on the village's list a holder is: among those written alike, by part of a name, or by the NIK. */
export async function LinkForm({ seatId, term, hits, search }: Props) {
  const t = await getTranslations("official");
  const resident = await getTranslations("resident");
  const locale = (await getLocale()) as Locale;
  const words = await formWords();
  return (
    <div className="space-y-6">
      {search !== undefined && hits.length === 0 ? (
        <Notice heading={t("noHit")}>{t("noHitHint")}</Notice>
      ) : null}
      <DataTable
        caption={t("candidates")}
        rows={hits}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: "name", header: t("name"), card: "title", cell: ({ name }) => name },
          { key: "nik", header: "NIK", cell: ({ maskedNik }) => maskedNik ?? "—" },
          {
            key: "birth",
            header: resident("birthDate"),
            cell: ({ birthDate }) => (birthDate ? formatDay(birthDate, locale) : "—"),
          },
          {
            key: "place",
            header: t("livesIn"),
            cell: ({ hamlet, rt, rw }) => `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`,
          },
          {
            key: "member",
            header: t("enrolment"),
            cell: ({ activeSegments }) => activeSegments.join(", ") || t("notYet"),
          },
          {
            key: "link",
            header: t("nextStep"),
            card: "plain",
            cell: ({ id, name }) => (
              <ActionForm action={linkTermAction} words={words} id={`link-${id}`}>
                <input type="hidden" name="termId" value={term.id} />
                <input type="hidden" name="residentId" value={id} />
                <SubmitButton variant="secondary">
                  {t("thisOne")}
                  <span className="sr-only"> {name}</span>
                </SubmitButton>
              </ActionForm>
            ),
          },
        ]}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <form method="get" action={`/seats/${seatId}#link`} className="space-y-3">
          <TextField name="search" label={t("searchName")} defaultValue={search ?? ""} autoComplete="off" />
          <Button type="submit" variant="secondary">
            {t("search")}
          </Button>
        </form>
        <ActionForm
          action={linkTermAction}
          words={words}
          labels={{ nik: "NIK" }}
          id="link"
          className="space-y-3"
        >
          <input type="hidden" name="termId" value={term.id} />
          <TextField
            name="nik"
            label={t("byNik")}
            hint={t("byNikHint")}
            inputMode="numeric"
            autoComplete="off"
          />
          <SubmitButton variant="secondary">{t("linkByNik")}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
