"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { enqueue } from "@/lib/platform/jobs/queue";
import { answerOf } from "./answer/rules";
import { sendPaste } from "./mutations";
import { pasteInput } from "./schema";

export const pasteAction = formAction(
  pasteInput,
  async (actor, input) => {
    const result = await sendPaste(actor, input);
    if (result.ok && result.value.importId) await enqueue("import", { importId: result.value.importId });
    return result;
  },
  async (outcome) =>
    outcome.importId
      ? { redirectTo: `/imports/${outcome.importId}` }
      : answerOf(await getTranslations("import"), outcome),
);
