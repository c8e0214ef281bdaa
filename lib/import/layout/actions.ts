"use server";

import { formAction } from "@/lib/platform/action";
import { enqueue } from "@/lib/platform/jobs/queue";
import { chooseLayout } from "./mutations";
import { layoutInput } from "./schema";

export const chooseLayoutAction = formAction(
  layoutInput,
  async (actor, input) => {
    const result = await chooseLayout(actor, input);
    if (result.ok) await enqueue("import", { importId: result.value.id });
    return result;
  },
  ({ id }) => ({ redirectTo: `/imports/${id}` }),
);
