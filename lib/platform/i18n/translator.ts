import { createTranslator } from "use-intl/core";
import { catalogue } from "./catalogue";
import type { Locale } from "./locale";

export type Translator = (key: string, values?: Record<string, string | number>) => string;

/** One catalogue in one language, for what is written outside a request. */
export async function translatorOf(locale: Locale, namespace: string): Promise<Translator> {
  return createTranslator({ locale, messages: await catalogue(locale), namespace }) as Translator;
}
