import { inLanguage, PublicDocument } from "./public-document";
import type { Say } from "./say";

/** What is told when there is nothing to show: unknown, not public and no longer public look the same. */
export function PlainSheet({ kind, say }: { kind: "missing" | "away"; say: Say }) {
  const title = say.t(`${kind}Title`);
  return (
    <PublicDocument say={say} title={title} path="/progress">
      <h1>{title}</h1>
      <p className="answer">{say.t(kind)}</p>
      <p>
        <a href={inLanguage("/progress", say)}>{say.t("all")}</a>
      </p>
    </PublicDocument>
  );
}
