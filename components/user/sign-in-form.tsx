"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordField, TextField } from "@/components/ui/text-field";

type Props = {
  csrfToken: string;
  /** Where to go afterwards: a path of this site. */
  next: string;
  email: string;
  /** A sentence for the whole form, or for the field it names. */
  refusal: { sentence: string; field?: "email" | "password" } | null;
  words: { errorHeading: string; email: string; password: string; signIn: string };
};

const prefix = "sign-in";

/** Posts natively to next-auth and so needs no JavaScript; a refusal comes back as a page. */
export function SignInForm({ csrfToken, next, email, refusal, words }: Props) {
  const fields: Record<string, string> = refusal?.field ? { [refusal.field]: refusal.sentence } : {};
  const state = refusal
    ? { status: "refused" as const, message: refusal.sentence, fields, values: { email } }
    : { status: "idle" as const };
  return (
    <FormContext value={{ prefix, state, pending: false, attempt: 0, optionalWord: "" }}>
      <form method="post" action="/api/auth/callback/credentials" noValidate className="space-y-6">
        {refusal ? (
          <ErrorSummary
            heading={words.errorHeading}
            message={refusal.field ? undefined : refusal.sentence}
            items={
              refusal.field ? [{ href: `#${fieldId(prefix, refusal.field)}`, text: refusal.sentence }] : []
            }
          />
        ) : null}
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={next} />
        <TextField
          name="email"
          label={words.email}
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
        />
        <PasswordField
          name="password"
          label={words.password}
          autoComplete="current-password"
          maxLength={200}
        />
        <SubmitButton wide>{words.signIn}</SubmitButton>
      </form>
    </FormContext>
  );
}
