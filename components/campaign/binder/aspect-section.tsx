import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { StatusBadge } from "@/components/ui/status-badge";
import type { BinderPage } from "@/lib/campaign/binder/queries";
import type { Aspect } from "@/lib/campaign/binder/schema";
import { binderWords } from "./binder-words";

type Props = { page: BinderPage; aspect: Aspect };

/** The indicators of an aspect: what each has, what it lacks and who brings it. */
export async function AspectSection({ page, aspect }: Props) {
  const t = await getTranslations("binder");
  const words = await binderWords();
  const { campaign, village } = page;
  const { complete = 0, total = 0 } = page.aspects.find((one) => one.aspect === aspect) ?? {};
  return (
    <PageSection
      heading={t(`aspect.${aspect}`)}
      intro={total === 0 ? t("aspectNone") : t("aspectAnswer", { complete, total })}
    >
      <ul className="grid gap-4 lg:grid-cols-2">
        {page.indicators
          .filter((one) => one.aspect === aspect)
          .map((one) => (
            <li
              key={one.id}
              className="flex flex-col gap-2 rounded-panel border border-border bg-surface p-4 break-inside-avoid"
            >
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                <h3 className="min-w-0 flex-1 basis-48 font-semibold">{one.name}</h3>
                <StatusBadge tone={one.missing.length === 0 ? "ok" : "warn"}>
                  {t(one.missing.length === 0 ? "complete" : "incomplete")}
                </StatusBadge>
              </div>
              {words.found(one) ? <p>{words.found(one)}</p> : null}
              {one.missing.length > 0 ? (
                <>
                  <p>{words.missing(one)}</p>
                  <p className="text-sm text-text-muted">{words.task(one)}</p>
                </>
              ) : null}
              <div className="mt-auto pt-1">
                <ButtonLink href={`/campaigns/${campaign.id}/binder/${village.code}/${one.id}`}>
                  {t("fill")}
                  <span className="sr-only">: {one.name}</span>
                </ButtonLink>
              </div>
            </li>
          ))}
      </ul>
    </PageSection>
  );
}
