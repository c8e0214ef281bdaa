import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { UserFilters } from "@/components/user/user-filters";
import { UserTable } from "@/components/user/user-table";
import { requireActor } from "@/lib/platform/auth/session";
import { listUsers } from "@/lib/user/queries";
import { roles } from "@/lib/user/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterInput = z.object({
  role: z.enum(roles).optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export async function generateMetadata() {
  return { title: (await getTranslations("user"))("listTitle") };
}

export default async function UsersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = filterInput.parse(await searchParams);
  const page = await listUsers(actor, filter);
  if (!page) notFound();
  const t = await getTranslations("user");
  const form = await getTranslations("form");
  const kept = { ...(filter.role && { role: filter.role }), ...(filter.search && { search: filter.search }) };
  const to = (extra: Record<string, string>) => `/users?${new URLSearchParams({ ...kept, ...extra })}`;
  return (
    <>
      <PageHeader
        title={t("listTitle")}
        answer={t(filter.role || filter.search ? "listFiltered" : "listAnswer", { total: page.total })}
        actions={
          <ButtonLink href="/users/new" variant="primary">
            {t("invite")}
          </ButtonLink>
        }
      />
      <UserFilters filter={filter} />
      <UserTable
        users={page.users}
        empty={<EmptyState heading={t("noneFound")}>{t("noneFoundHint")}</EmptyState>}
      />
      <Pagination
        label={form("pages")}
        {...(filter.after && { previous: { href: to({}), label: form("first") } })}
        {...(page.next && { next: { href: to({ after: page.next }), label: form("older") } })}
      />
    </>
  );
}
