import type { MouText } from "../schema";

/** What a form's fields begin with. */
export type FormValues = Partial<Record<keyof MouText, string>>;

type Signing = {
  name: string;
  office: string;
  number: string | null;
  authority: string | null;
  address: string | null;
};

/** A side's fields under the names they have in the form. */
export function partyValues(prefix: "head" | "branch", party: Signing | undefined): FormValues {
  return {
    [`${prefix}Name`]: party?.name ?? "",
    [`${prefix}Office`]: party?.office ?? "",
    [`${prefix}Number`]: party?.number ?? "",
    [`${prefix}Authority`]: party?.authority ?? "",
    [`${prefix}Address`]: party?.address ?? "",
  };
}
