import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/platform/action";
import { newId } from "@/lib/platform/id";

type Props = {
  id: string;
  /** What opens it, and what is asked above the fields. */
  label: string;
  question: ReactNode;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** Field names to their labels, for the summary of errors. */
  labels: Record<string, string>;
  /** What goes along unseen; a new id comes with it, so that sending twice records once. */
  hidden: Record<string, string>;
  submit: string;
  children: ReactNode;
};

/** Something to record that is needed now and then: folded away, and open without JavaScript. */
export async function FoldedForm({ id, label, question, action, labels, hidden, submit, children }: Props) {
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={label} question={question} tone="plain">
      <ActionForm action={action} words={await formWords()} labels={labels} id={id} className="space-y-4">
        {Object.entries({ id: newId(), ...hidden }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <SubmitButton pendingLabel={form("saving")} wide>
          {submit}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
