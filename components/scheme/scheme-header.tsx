import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { villageName } from "@/components/region/place";
import { PageHeader } from "@/components/shell/page-header";
import type { Scheme } from "@/lib/scheme/queries";

type Props = {
  scheme: Scheme;
  /** The page's own title with what lies between it and the scheme; the scheme's name when left out. */
  title?: string;
  between?: { label: string; href: string }[];
  answer?: ReactNode;
  actions?: ReactNode;
  printed?: ReactNode;
};

/** The head of every page of a scheme: what it is and in which village. */
export async function SchemeHeader({ scheme, title, between = [], answer, actions, printed }: Props) {
  const t = await getTranslations("scheme");
  const shell = await getTranslations("shell");
  const { village, name, id, kind } = scheme;
  const base = `/villages/${village.code}`;
  const place = shell("place", { district: village.districtName, regency: village.regencyName });
  const crumbs = [
    { label: await villageName(village), href: base },
    { label: t("title"), href: `${base}/schemes` },
    ...(title ? [{ label: name, href: `/schemes/${id}` }, ...between, { label: title }] : [{ label: name }]),
  ];
  return (
    <PageHeader
      title={title ?? name}
      kicker={`${title ? name : t(`kinds.${kind}`)} · ${await villageName(village)}, ${place}`}
      crumbs={{ label: shell("crumbs"), crumbs }}
      answer={answer}
      actions={actions}
      printed={printed}
    />
  );
}
