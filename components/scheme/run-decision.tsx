import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { approveRunAction, withdrawRunAction } from "@/lib/scheme/run/actions";
import type { RunPage } from "@/lib/scheme/run/page/queries";
import { sumOf } from "@/lib/scheme/run/rules";
import { runWords } from "./run-words";

/** What can be done with an open proposal; who may not approve reads why, and who may. */
export async function RunDecision({ page }: { page: RunPage }) {
  const { run, mayApprove, isOwn, collectors } = page;
  const { t } = await runWords();
  const lines = sumOf(page.schemes.map(({ totals }) => totals)).PAYABLE.lines;
  const names = [...new Set([run.byName, ...collectors])].join(", ");
  return (
    <div className="space-y-4">
      {mayApprove ? null : (
        <Notice tone="info" heading={t("mayNot")}>
          <p>{t(isOwn ? "mayNotOwn" : "mayNotCollector")}</p>
          <p>{t("whoMay", { names })}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {mayApprove && lines > 0 ? <ApproveForm page={page} /> : null}
        <WithdrawForm runId={run.id} />
      </div>
    </div>
  );
}

async function ApproveForm({ page }: { page: RunPage }) {
  const { t, rupiah } = await runWords();
  const form = await getTranslations("form");
  const { lines, rupiah: sum } = sumOf(page.schemes.map(({ totals }) => totals)).PAYABLE;
  return (
    <ConfirmDetails
      label={t("approve")}
      question={t("approveQuestion", { count: lines, amount: rupiah(sum), receipts: page.receipts })}
      tone="plain"
    >
      <ActionForm action={approveRunAction} words={await formWords()} id="approve">
        <input type="hidden" name="runId" value={page.run.id} />
        <SubmitButton pendingLabel={form("saving")}>{t("approveButton")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

async function WithdrawForm({ runId }: { runId: string }) {
  const t = await getTranslations("run");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("withdraw")} question={t("withdrawQuestion")}>
      <ActionForm
        action={withdrawRunAction}
        words={await formWords()}
        labels={{ reason: t("withdrawReason") }}
        id="withdraw"
      >
        <input type="hidden" name="runId" value={runId} />
        <TextAreaField name="reason" label={t("withdrawReason")} rows={3} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("withdraw")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
