import { createElement } from "react";
import { publicAnswer } from "@/components/publication/answer";
import { IndexSheet } from "@/components/publication/index-sheet";
import { pageNumber, regencyCode } from "@/lib/publication/schema";

/** Which villages and contests can be looked at without an account. */
export function GET(request: Request): Promise<Response> {
  return publicAnswer(request, (snapshot, say, query) => {
    const regency = regencyCode.optional().safeParse(query.get("regency") ?? undefined);
    if (!regency.success) return null;
    const page = pageNumber.parse(query.get("page") ?? undefined);
    return createElement(IndexSheet, { snapshot, regency: regency.data, page, say });
  });
}
