import { getTranslations } from "next-intl/server";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { agreeJobAction } from "@/lib/scheme/child/actions";
import { depositAction, withdrawAction } from "@/lib/scheme/money/actions";
import type { SaverBook } from "@/lib/scheme/saver/queries";
import { FoldedForm } from "./folded-form";

/** Money in and out of one saver's account, and a child's job. */
export async function MoneyForms({ book: { scheme, saver, job } }: { book: SaverBook }) {
  const t = await getTranslations("scheme.money");
  const jobs = await getTranslations("scheme.jobs");
  const hidden = { accountId: saver.id };
  const labels = { rupiah: t("rupiah"), day: t("day"), note: t("note") };
  const day = <DateField name="day" label={t("day")} defaultValue={today()} max={today()} />;
  return (
    <div className="max-sm:space-y-3 sm:flex sm:flex-wrap sm:items-start sm:gap-3">
      <FoldedForm
        id="deposit"
        label={t("deposit")}
        question={t("depositHint")}
        action={depositAction}
        labels={labels}
        hidden={hidden}
        submit={t("saveDeposit")}
      >
        <NumberField name="rupiah" label={t("rupiah")} defaultValue={job?.rupiah} />
        {day}
        <TextField
          name="note"
          label={t("from")}
          hint={scheme.kind === "CHILD_SERVES" ? t("fromHint") : undefined}
          width="medium"
          optional
        />
      </FoldedForm>
      <FoldedForm
        id="withdrawal"
        label={t("withdraw")}
        question={t("withdrawHint")}
        action={withdrawAction}
        labels={labels}
        hidden={hidden}
        submit={t("saveWithdrawal")}
      >
        <NumberField name="rupiah" label={t("rupiah")} />
        {day}
        <TextField name="note" label={t("note")} width="medium" optional />
      </FoldedForm>
      {scheme.kind === "CHILD_SERVES" ? (
        <FoldedForm
          id="job"
          label={jobs(job ? "change" : "agree")}
          question={jobs("hint")}
          action={agreeJobAction}
          labels={{
            employer: jobs("employer"),
            rupiah: jobs("rupiah"),
            fromMonth: jobs("fromMonth"),
            untilMonth: jobs("untilMonth"),
          }}
          hidden={hidden}
          submit={jobs("save")}
        >
          <TextField name="employer" label={jobs("employer")} width="medium" defaultValue={job?.employer} />
          <NumberField name="rupiah" label={jobs("rupiah")} defaultValue={job?.rupiah} />
          <TextField name="fromMonth" type="month" label={jobs("fromMonth")} width="short" />
          <TextField name="untilMonth" type="month" label={jobs("untilMonth")} width="short" optional />
        </FoldedForm>
      ) : null}
    </div>
  );
}
