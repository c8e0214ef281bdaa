import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { UserStatus } from "@/components/user/user-status";
import { territoryWords } from "@/components/user/user-words";
import type { UserCard } from "@/lib/user/queries";

export async function UserTable({ users, empty }: { users: UserCard[]; empty: ReactNode }) {
  const t = await getTranslations("user");
  const role = await getTranslations("shell.roles");
  const territory = await territoryWords();
  return (
    <DataTable
      caption={t("listTitle")}
      hideCaption
      rows={users}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: t("name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/users/${id}`}>{name}</TextLink>,
        },
        {
          key: "email",
          header: t("email"),
          cell: ({ email }) => <span className="break-all">{email}</span>,
        },
        { key: "role", header: t("role"), cell: (user) => role(user.role) },
        { key: "territory", header: t("territory"), cell: territory },
        { key: "status", header: t("statusHeader"), cell: (user) => <UserStatus user={user} /> },
      ]}
    />
  );
}
