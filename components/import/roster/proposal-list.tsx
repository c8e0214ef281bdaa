import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideMatchAction } from "@/lib/import/roster/actions";
import type { RosterLine } from "@/lib/import/roster/page/queries";
import type { Locale } from "@/lib/platform/format";
import { type ReadSheet, rowLabel } from "../row-label";
import { addressOf, lineWords } from "./line-words";

type Props = { importId: string; rows: RosterLine[]; sheets: ReadSheet[]; open: boolean };

/** Each row that may be somebody of the village, with those it may be; one is chosen, or none of them. */
export async function ProposalList({ importId, rows, sheets, open }: Props) {
  const t = await getTranslations("roster");
  const locale = (await getLocale()) as Locale;
  const words = await lineWords();
  const form = await formWords();
  if (rows.length === 0) return <p className="text-text-muted">{t("empty")}</p>;
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {rows.map((line) => (
        <li key={line.number}>
          <Panel>
            <h3 className="font-semibold">
              {t("proposal", {
                row: rowLabel(line.number, sheets, locale),
                name: line.name ?? t("noName"),
              })}
            </h3>
            <p className="mt-0.5 text-text-muted">{factsOf(line)}</p>
            {line.listed ? <p className="mt-0.5 text-text-muted">{words.listed(line.listed)}</p> : null}
            {open ? <div className="mt-4">{choice(line)}</div> : null}
          </Panel>
        </li>
      ))}
    </ul>
  );

  function factsOf({ listed, hasNik, maskedNik }: RosterLine): string {
    const facts = t("proposalFacts", {
      birth: listed?.birthDate ? words.day(listed.birthDate) : "—",
      block: listed?.rt || listed?.rw ? `${listed.rt ?? "—"}/${listed.rw ?? "—"}` : "—",
    });
    return hasNik && maskedNik ? `${facts} ${t("proposalNik", { nik: maskedNik })}.` : facts;
  }

  function choice({ number, candidates, hasNik }: RosterLine) {
    return (
      <ActionForm
        action={decideMatchAction}
        words={form}
        id={`row-${number}`}
        labels={{ residentId: t("who") }}
        className="space-y-4"
      >
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="number" value={number} />
        <RadioGroup
          name="residentId"
          label={t("who")}
          options={[
            ...candidates.map((one) => ({
              value: one.id,
              label: t("yesThis", { name: one.name }),
              hint: [
                one.birthDate && t("candidateBorn", { birth: words.day(one.birthDate) }),
                addressOf(one),
                one.maskedNik
                  ? t(hasNik ? "nikDiffers" : "candidateNik", { nik: one.maskedNik })
                  : t("candidateNoNik"),
              ]
                .filter(Boolean)
                .join(" · "),
            })),
            { value: "none", label: t("none"), hint: t("noneHint") },
          ]}
        />
        <SubmitButton variant="secondary" pendingLabel={t("deciding")}>
          {t("decide")}
        </SubmitButton>
      </ActionForm>
    );
  }
}
