"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { asLocale, localeCookie } from "./locale";

const year = 365 * 86_400;

/** Turns the interface to its other language, for this browser. */
export async function switchLanguageAction(): Promise<void> {
  const jar = await cookies();
  const other = asLocale(jar.get(localeCookie)?.value) === "id" ? "en" : "id";
  jar.set(localeCookie, other, { httpOnly: true, sameSite: "lax", path: "/", maxAge: year });
  revalidatePath("/", "layout");
}
