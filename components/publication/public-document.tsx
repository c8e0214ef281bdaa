import type { ReactNode } from "react";
import type { Say } from "./say";
import { style } from "./style";

export type Preview = {
  description: string /** Whole addresses, as crawlers want them. */;
  address: string;
  card: string;
};

type Props = {
  say: Say;
  title: string;
  /** Where this page is, without its language. */
  path: string;
  preview?: Preview;
  children: ReactNode;
};

/** The element itself: Next.js's component of that name is for pages with scripts. */
const Head = "head";

/** A whole public page: one answer that holds all it needs, and no script. */
export function PublicDocument({ say, title, path, preview, children }: Props) {
  const { t, shell, locale } = say;
  const english = locale === "en";
  const home = english ? "/progress?lang=en" : "/progress";
  const other = english ? path : `${path}${path.includes("?") ? "&" : "?"}lang=en`;
  return (
    <html lang={locale}>
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${shell("product")}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {preview ? (
          <>
            <meta name="description" content={preview.description} />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={preview.description} />
            <meta property="og:url" content={preview.address} />
            <meta property="og:type" content="website" />
            <meta property="og:site_name" content={shell("product")} />
            <meta property="og:image" content={preview.card} />
            <meta property="og:image:type" content="image/png" />
            <meta property="og:image:width" content="1200" />
            <meta property="og:image:height" content="630" />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <style>{style}</style>
      </Head>
      <body>
        <header>
          <a href={home}>
            <b>{shell("product")}</b>
          </a>
          <a href={other} hrefLang={english ? "id" : "en"} lang={english ? "id" : "en"}>
            {t("other")}
          </a>
        </header>
        <main>{children}</main>
        <footer>
          <p>{t("inFives")}</p>
          <p>{shell("notHealth")}</p>
          <p>{shell("attribution")}</p>
        </footer>
      </body>
    </html>
  );
}

/** A link into the public pages that keeps the language. */
export function inLanguage(path: string, { locale }: Say): string {
  if (locale === "id") return path;
  return `${path}${path.includes("?") ? "&" : "?"}lang=en`;
}

/** Shares a page's address with its first line; opens WhatsApp where there is one. */
export function ShareLink({
  say,
  title,
  answer,
  address,
}: {
  say: Say;
  title: string;
  answer: string;
  address: string;
}) {
  const text = say.t("shareText", { title, answer, address });
  return (
    <a className="share" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noreferrer">
      {say.t("share")}
    </a>
  );
}
