import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { inBinder } from "../schema";

/** An office or a name; numbers of people have no place in it. */
const who = z
  .string()
  .trim()
  .min(1)
  .max(80, { error: "TEXT_TOO_LONG" })
  .refine((text) => !/\d{7,}/.test(text.replace(/[ .-]/g, "")), { error: "NAME_HAS_NUMBER" });

export const taskInput = inBinder.extend({ who, dueOn: dayInput });
export type TaskInput = z.output<typeof taskInput>;
