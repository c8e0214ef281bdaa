import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { headerOf, ownRoles } from "@/lib/import/paste/grid/rules";

const keys = [
  "grid",
  "gridHint",
  "changeHint",
  "keysHint",
  "text",
  "rowNumber",
  "verdict",
  "editing",
  "place",
  "empty",
  "check",
  "checking",
  "save",
  "saveOthers",
  "undo",
  "deleteRow",
  "addRows",
  "clear",
  "clearQuestion",
  "clearYes",
  "noticeHeading",
  "pasted",
  "leftOut",
  "beyond",
  "checkedHeading",
  "doubtful",
  "moreErrors",
  "leave",
] as const;

/** What the grid says. Blanks in it are filled in the browser, by `fill`. */
export async function pasteWords() {
  const t = await getTranslations("import.paste");
  const refusal = await getTranslations("refusal");
  const columns = ownRoles.map((role) => headerOf(role).replace("*", "")).join(", ");
  const sentences = Object.fromEntries(keys.map((key) => [key, t.raw(key)]));
  return {
    ...(sentences as Record<(typeof keys)[number], string>),
    textHint: t("textHint", { columns }),
    refusals: {
      PASTE_TOO_WIDE: refusal("PASTE_TOO_WIDE"),
      PASTE_CLASH: refusal("PASTE_CLASH"),
      PASTE_TOO_LONG: refusal("PASTE_TOO_LONG"),
    } as Record<string, string>,
    form: await formWords(),
  };
}

export type PasteWords = Awaited<ReturnType<typeof pasteWords>>;
