import { ok, type Result, refuse } from "@/lib/platform/result";

/** An article as it is printed, without its number: a heading and its paragraphs. */
export type Article = { heading: string; paragraphs: string[] };

const most = 60;

/**
 * Articles as they are typed: parts divided by an empty line, the first line of each its heading. "Pasal 3" in
 * front is dropped, because numbers are given when printing.
 */
export function readArticles(
  text: string,
): Result<Article[], "ARTICLES_MISSING" | "ARTICLE_WITHOUT_TEXT" | "ARTICLES_TOO_MANY"> {
  const articles: Article[] = [];
  for (const part of text.replace(/\r\n?/g, "\n").split(/\n[^\S\n]*\n/)) {
    const lines = part
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    const first = (lines[0] ?? "").replace(/^pasal\s+\d{1,3}\b[\s:.–-]*/i, "");
    const [heading = "", ...paragraphs] = first ? [first, ...lines.slice(1)] : lines.slice(1);
    if (!heading) continue;
    if (paragraphs.length === 0)
      return refuse("ARTICLE_WITHOUT_TEXT", { number: articles.length + 1, heading }, "articles");
    articles.push({ heading, paragraphs });
  }
  if (articles.length === 0) return refuse("ARTICLES_MISSING", undefined, "articles");
  return articles.length > most ? refuse("ARTICLES_TOO_MANY", { most }, "articles") : ok(articles);
}

/** The same as it was typed, to be edited again. */
export function writeArticles(articles: Article[]): string {
  return articles.map(({ heading, paragraphs }) => [heading, ...paragraphs].join("\n")).join("\n\n");
}
