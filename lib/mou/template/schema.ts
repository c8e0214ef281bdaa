import * as z from "zod";
import { words } from "../schema";

export const templateInput = z.strictObject({
  id: z.uuid(),
  officeId: z.uuid(),
  legalBasis: words(6000).optional(),
  articles: words(30_000),
});
export type TemplateInput = z.output<typeof templateInput>;
