import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { headerOf, ownRoles } from "@/lib/import/paste/grid/rules";

const plain = [
  "grid",
  "gridHint",
  "keysHint",
  "text",
  "rowNumber",
  "verdict",
  "empty",
  "check",
  "checking",
  "save",
] as const;
const more = ["undo", "addRows", "clear", "clearQuestion", "clearYes", "noticeHeading", "full"] as const;
const rest = ["checkedHeading", "leave", "doubtful", "refusedRows"] as const;
const withBlanks = ["editing", "place", "saveOthers", "deleteRow", "pasted", "leftOut", "beyond"] as const;

/** What the grid says; sentences of the last group have blanks that `fill` fills in the browser. */
export async function pasteWords() {
  const t = await getTranslations("import.paste");
  const refusal = await getTranslations("refusal");
  const columns = ownRoles.map((role) => headerOf(role).replace("*", "")).join(", ");
  const said = Object.fromEntries([...plain, ...more, ...rest].map((key) => [key, t(key)])) as Record<
    (typeof plain | typeof more | typeof rest)[number],
    string
  >;
  const blanks = Object.fromEntries(withBlanks.map((key) => [key, t.raw(key) as string])) as Record<
    (typeof withBlanks)[number],
    string
  >;
  return {
    ...said,
    ...blanks,
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
