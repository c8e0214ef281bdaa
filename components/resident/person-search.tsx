import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { searchPersonAction } from "@/lib/resident/actions";

type Props = {
  villageCode: string;
  list: "residents" | "members" | "members/new" | "duplicates";
  /** Whose other record is looked for. */
  residentId?: string;
  search?: string | undefined;
};

/** By part of a name or a whole NIK; posted, because a NIK has no place in an address. */
export async function PersonSearch({ villageCode, list, residentId, search }: Props) {
  const t = await getTranslations("resident");
  return (
    <search className="mb-5 block max-w-2xl print:hidden">
      <ActionForm
        action={searchPersonAction}
        words={await formWords()}
        labels={{ search: t("search") }}
        id="person"
        className="space-y-4"
      >
        <input type="hidden" name="villageCode" value={villageCode} />
        <input type="hidden" name="list" value={list} />
        {residentId ? <input type="hidden" name="residentId" value={residentId} /> : null}
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-60">
            <TextField
              name="search"
              label={t("search")}
              hint={t("searchHint")}
              defaultValue={search ?? ""}
              width="full"
              autoComplete="off"
            />
          </div>
          <SubmitButton pendingLabel={t("searching")} variant="secondary">
            {t("find")}
          </SubmitButton>
        </div>
      </ActionForm>
    </search>
  );
}
