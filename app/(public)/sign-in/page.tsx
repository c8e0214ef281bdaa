import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { SignInForm } from "@/components/user/sign-in-form";
import { signInRefusal } from "@/components/user/sign-in-refusal";
import { csrfHeader } from "@/lib/platform/auth/csrf";
import { typedEmailCookie, wantedCookie } from "@/lib/platform/auth/next-auth";
import { currentActor } from "@/lib/platform/auth/session";
import { safeNext } from "@/lib/platform/auth/wanted";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("user");
  const form = await getTranslations("form");
  const { error } = await searchParams;
  return { title: error ? `${form("errorPrefix")}${t("signIn.title")}` : t("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const jar = await cookies();
  const wanted = asked.error ? jar.get(wantedCookie())?.value.replace(/^https?:\/\/[^/]+/, "") : asked.next;
  const next = safeNext(typeof wanted === "string" ? wanted : null);
  if (await currentActor()) redirect(next);
  const t = await getTranslations("user");
  const form = await getTranslations("form");
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t("signIn.title")} answer={t("signIn.about")} />
      {asked.ready ? (
        <div className="mb-6">
          <Notice tone="success" heading={t("signIn.readyHeading")}>
            {t("signIn.ready")}
          </Notice>
        </div>
      ) : null}
      <Panel>
        <SignInForm
          csrfToken={(await headers()).get(csrfHeader) ?? ""}
          next={next}
          email={asked.error ? (jar.get(typedEmailCookie())?.value ?? "") : ""}
          refusal={asked.error ? await signInRefusal(String(asked.error)) : null}
          words={{
            errorHeading: form("errorHeading"),
            email: t("email"),
            password: t("password"),
            signIn: t("signIn.submit"),
          }}
        />
      </Panel>
      <p className="mt-6 text-text-muted">{t("signIn.forgotten")}</p>
    </div>
  );
}
