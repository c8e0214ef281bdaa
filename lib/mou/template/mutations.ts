import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { readArticles } from "../article/rules";
import { canWriteMous } from "../policy";
import { linesOf } from "../rules";
import { listOfficesOf } from "./queries";
import type { TemplateInput } from "./schema";

type Refusals =
  | "NOT_ALLOWED"
  | "OFFICE_UNKNOWN"
  | "ARTICLES_MISSING"
  | "ARTICLE_WITHOUT_TEXT"
  | "ARTICLES_TOO_MANY";

/** Writes what an office drafts from now on; earlier templates are kept and drafts keep their text. */
export function writeTemplate(actor: Actor, input: TemplateInput): Promise<Result<null, Refusals>> {
  return asActor(actor, async (tx) => {
    if (!canWriteMous(actor)) return refuse("NOT_ALLOWED");
    const offices = await listOfficesOf(tx, actor.regencies);
    if (!offices.some(({ id }) => id === input.officeId))
      return refuse("OFFICE_UNKNOWN", undefined, "officeId");
    const articles = readArticles(input.articles);
    if (!articles.ok) return articles;
    if (await tx.mouTemplate.findUnique({ where: { id: input.id } })) return ok(null);
    await tx.mouTemplate.create({
      data: {
        id: input.id,
        officeId: input.officeId,
        legalBasis: linesOf(input.legalBasis ?? ""),
        articles: articles.value,
        byId: actor.id ?? "",
        byName: actor.name,
      },
    });
    await recordAudit(tx, actor, {
      action: "writeMouTemplate",
      subjectType: "office",
      subjectId: input.officeId,
    });
    return ok(null);
  });
}
