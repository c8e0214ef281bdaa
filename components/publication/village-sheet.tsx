import type { PublicVillage } from "@/lib/publication/snapshot/queries";
import { villageView } from "@/lib/publication/view/rules";
import { villageAnswer } from "./outlook-words";
import { inLanguage, PublicDocument, ShareLink } from "./public-document";
import { nameOf, placeOf, type Say } from "./say";
import { WeeklyLine } from "./weekly-line";

type Props = {
  village: PublicVillage /** The site's own address. */;
  site: string;
  version: string;
  say: Say;
};

/** The public page of a village. */
export function VillageSheet({ village, site, version, say }: Props) {
  const { t } = say;
  const view = villageView(village.figures);
  const { outlook, achieved, unit, members, whole, share } = view;
  const path = `/progress/${village.code}`;
  const title = `${nameOf(village, say)}, ${say.shell("inDistrict", { district: village.districtName })}`;
  const answer = villageAnswer(village, view, say);
  const address = site + inLanguage(path, say);
  const card = `${site}${inLanguage(`${path}/card?v=${version}`, say)}`;
  return (
    <PublicDocument
      say={say}
      title={title}
      path={path}
      preview={{
        description: t("villageDescription", { place: placeOf(village, say), answer }),
        address,
        card,
      }}
    >
      <h1>{nameOf(village, say)}</h1>
      <p className="kicker">{placeOf(village, say)}</p>
      <p className="answer">{answer}</p>
      <div className="sheet">
        <dl className="figures">
          {outlook ? (
            <div>
              <dt>{t("achieved")}</dt>
              <dd>
                <strong>{say.count(achieved)}</strong>
                {t("ofTarget", { target: say.count(outlook.target), unit: t(`unit.${unit}`) })}
                <br />
                <span className={outlook.status}>{t(`status.${outlook.status}`)}</span>
              </dd>
            </div>
          ) : null}
          {outlook && (unit === "PERSON" || unit === "WORKER") ? null : (
            <div>
              <dt>{t("members")}</dt>
              <dd>
                <strong>{say.count(members)}</strong>
              </dd>
            </div>
          )}
          {share !== null && whole ? (
            <div>
              <dt>{t("measure.COVERAGE")}</dt>
              <dd>
                <strong>{say.percent(share)}</strong>
                {t("ofWhole", { whole: say.count(whole), unit: t(`whole.${unit}`) })}
              </dd>
            </div>
          ) : null}
          {outlook ? (
            <div>
              <dt>{t("deadline")}</dt>
              <dd>
                <strong className="date">{say.day(outlook.deadline)}</strong>
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
      <WeeklyLine view={view} say={say} />
      <p className="note">{t("dataAsOf", { day: say.day(view.asOf) })}</p>
      <p>{t("notRegistered")}</p>
      <ShareLink say={say} title={title} answer={answer} address={address} />
      <p>
        <a href={inLanguage("/progress", say)}>{t("all")}</a>
      </p>
    </PublicDocument>
  );
}
