import { getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/page-section";
import { fillIn } from "@/lib/mou/paper/rules";
import type { MouPage } from "@/lib/mou/queries";

/** The legal basis and the articles as they will be printed. */
export async function MouText({ mou }: { mou: MouPage["mou"] }) {
  const t = await getTranslations("mou");
  return (
    <Panel>
      <div className="max-w-prose space-y-6" lang="id">
        {mou.legalBasis.length > 0 ? (
          <section>
            <h3 className="font-semibold">{t("legalBasis")}</h3>
            <ol className="mt-1 list-decimal space-y-1 ps-5">
              {mou.legalBasis.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        ) : null}
        {mou.articles.map(({ heading, paragraphs }, at) => (
          <section key={at}>
            <h3 className="font-semibold">{t("article", { number: at + 1, heading })}</h3>
            {paragraphs.map((text, line) => (
              <p key={line} className="mt-1 wrap-anywhere">
                {fillIn(text, mou)}
              </p>
            ))}
          </section>
        ))}
      </div>
    </Panel>
  );
}
