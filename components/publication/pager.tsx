import { inLanguage } from "./public-document";
import type { Say } from "./say";

/** So many rows keep a page well below its 60 KB. */
const pageSize = 100;

export function partOf<T>(rows: readonly T[], page: number): T[] {
  return rows.slice((page - 1) * pageSize, page * pageSize);
}

type Props = { path: string; page: number; count: number; say: Say };

export function Pager({ path, page, count, say }: Props) {
  const pages = Math.ceil(count / pageSize);
  if (pages < 2) return null;
  const to = (number: number) => inLanguage(`${path}${path.includes("?") ? "&" : "?"}page=${number}`, say);
  return (
    <nav aria-label={say.t("page", { page, pages })}>
      {page > 1 ? <a href={to(page - 1)}>{say.t("previous")}</a> : null}
      <span>{say.t("page", { page, pages })}</span>
      {page < pages ? <a href={to(page + 1)}>{say.t("next")}</a> : null}
    </nav>
  );
}
