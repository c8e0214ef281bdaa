import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { auditActions } from "@/components/audit/audit-words";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { listAudit } from "@/lib/audit/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterInput = z.object({
  action: z.enum(auditActions).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = filterInput.parse(await searchParams);
  const page = await listAudit(actor, filter);
  if (!page) notFound();
  const t = await getTranslations("audit");
  const form = await getTranslations("form");
  const to = (extra: Record<string, string>) =>
    `/audit?${new URLSearchParams({ ...(filter.action && { action: filter.action }), ...extra })}`;
  return (
    <>
      <PageHeader title={t("title")} answer={t(actor.role === "ADMIN" ? "answer" : "answerTerritory")} />
      <AuditFilters action={filter.action} />
      <AuditTable rows={page.rows} empty={<EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>} />
      <Pagination
        label={form("pages")}
        {...(filter.before && { previous: { href: to({}), label: t("newest") } })}
        {...(page.older && { next: { href: to({ before: page.older }), label: form("older") } })}
      />
    </>
  );
}
