import { getLocale, getTranslations } from "next-intl/server";
import { WhatsAppText } from "@/components/notification/whatsapp-text";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import type { FormState } from "@/lib/platform/action";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import type { Switch } from "@/lib/publication/queries";

type Props = {
  switches: Switch[];
  /** Which thing is switched: the name and value of the form's hidden field. */
  thing: { name: "villageCode" | "campaignId"; value: string };
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Where it is shown, as a path of this site and whole. */
  path: string;
  site: string;
  words: { on: string; off: string; question: string };
  /** What a WhatsApp text calls it. */
  title: string;
};

/** Whether something is public, what becomes public before it is, the switch either way, and who has decided. */
export async function SwitchPanel({ switches, thing, action, path, site, words, title }: Props) {
  const t = await getTranslations("publication.switch");
  const form = await getTranslations("form");
  const isOn = switches[0]?.isOn ?? false;
  const text = `*${title}*\n${site}${path}`;
  return (
    <div className="space-y-4">
      <Notice tone={isOn ? "success" : "info"} heading={isOn ? words.on : words.off}>
        {isOn ? (
          <p>
            <a href={path}>{t("open")}</a>
          </p>
        ) : null}
      </Notice>
      {isOn ? <WhatsAppText text={text} /> : null}
      <ConfirmDetails
        label={t(isOn ? "turnOff" : "turnOn")}
        question={isOn ? t("offQuestion") : words.question}
        tone={isOn ? "danger" : "plain"}
      >
        <ActionForm action={action} words={await formWords()} id="publication">
          <input type="hidden" name={thing.name} value={thing.value} />
          <input type="hidden" name="on" value={isOn ? "no" : "yes"} />
          <SubmitButton pendingLabel={form("saving")} variant={isOn ? "danger" : "primary"}>
            {t(isOn ? "turnOff" : "turnOn")}
          </SubmitButton>
        </ActionForm>
      </ConfirmDetails>
      {switches.length > 0 ? <History switches={switches} /> : null}
    </div>
  );
}

async function History({ switches }: { switches: Switch[] }) {
  const t = await getTranslations("publication.switch");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("history")}
      rows={switches}
      rowKey={({ at }) => at.toISOString()}
      empty={null}
      columns={[
        { key: "what", header: t("what"), card: "title", cell: ({ isOn }) => t(isOn ? "wasOn" : "wasOff") },
        { key: "who", header: t("who"), cell: ({ byName }) => byName },
        { key: "when", header: t("when"), cell: ({ at }) => formatDateTime(at, "Asia/Jakarta", locale) },
      ]}
    />
  );
}
