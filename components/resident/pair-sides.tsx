import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HistoryTable } from "@/components/audit/history-table";
import { MembershipTable } from "@/components/membership/membership-table";
import { TextLink } from "@/components/ui/text-link";
import type { PairSide } from "@/lib/resident/merge/pair/queries";

type Props = { sides: { title: string; side: PairSide; facts?: ReactNode }[] };

/** What each of two was registered for and what was done to them, side by side. */
export async function PairSides({ sides }: Props) {
  const t = await getTranslations("duplicate");
  return (
    <div className="mt-10 grid items-start gap-8 lg:grid-cols-2">
      {sides.map(({ title, side, facts }) => (
        <section key={side.id} className="min-w-0 space-y-4">
          <h2 className="text-xl font-semibold leading-snug">
            {title}: <TextLink href={`/residents/${side.id}`}>{side.name}</TextLink>
          </h2>
          {facts}
          <h3 className="font-semibold">{t("sideMemberships")}</h3>
          <MembershipTable rows={side.memberships} />
          <h3 className="font-semibold">{t("sideHistory")}</h3>
          <HistoryTable rows={side.history} />
        </section>
      ))}
    </div>
  );
}
