"use server";

import { formAction } from "@/lib/platform/action";
import { bookInput } from "../schema";
import { openBook } from "./mutations";

export const openBookAction = formAction(bookInput, openBook, () => ({ status: "done" }));
