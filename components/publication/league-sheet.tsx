import type { PublicCampaign } from "@/lib/publication/snapshot/queries";
import { leagueView } from "@/lib/publication/view/rules";
import { measureWords } from "./outlook-words";
import { Pager, partOf } from "./pager";
import { inLanguage, PublicDocument, ShareLink } from "./public-document";
import { nameOf, type Say } from "./say";

type Props = { campaign: PublicCampaign; site: string; version: string; page: number; say: Say };

/** The public league of a contest: the villages that are public themselves, in the order of their figures in fives. */
export function LeagueSheet({ campaign, site, version, page, say }: Props) {
  const { t } = say;
  const { name, measure, unit } = campaign;
  const { rows, total } = leagueView(campaign, campaign.standings);
  const path = `/progress/campaigns/${campaign.id}`;
  const answer = leagueAnswer(campaign, say);
  const place = t("campaignPlace", { organiser: campaign.organiser, deadline: say.day(campaign.deadline) });
  const address = site + inLanguage(path, say);
  const card = `${site}${inLanguage(`${path}/card?v=${version}`, say)}`;
  const latest = rows.map(({ figures }) => figures.asOf).sort()[0];
  return (
    <PublicDocument
      say={say}
      title={name}
      path={path}
      preview={{ description: `${place}. ${answer}`, address, card }}
    >
      <h1>{name}</h1>
      <p className="kicker">{place}</p>
      <p className="answer">{answer}</p>
      {rows.length > 0 ? (
        <>
          <p>
            {t("leagueTotal", { villages: rows.length, total: say.count(total), unit: t(`unit.${unit}`) })}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("rank")}</th>
                <th scope="col">{t("village")}</th>
                {measure === "ACHIEVED" ? null : (
                  <th scope="col" className="n">
                    {t(`measure.${measure}`)}
                  </th>
                )}
                <th scope="col" className="n">
                  {t("achieved")}
                </th>
              </tr>
            </thead>
            <tbody>
              {partOf(rows, page).map((row) => (
                <tr key={row.code}>
                  <td>{row.rank ?? "–"}</td>
                  <th scope="row">
                    <a href={inLanguage(`/progress/${row.code}`, say)}>{nameOf(row.village, say)}</a>
                    <small>{say.shell("inDistrict", { district: row.village.districtName })}</small>
                    {row.outlook ? (
                      <small className={row.outlook.status}>{t(`status.${row.outlook.status}`)}</small>
                    ) : null}
                  </th>
                  {measure === "ACHIEVED" ? null : <td className="n">{measureWords(measure, row, say)}</td>}
                  <td className="n">
                    {say.count(row.figures.achieved)}
                    {row.figures.achieved > row.figures.weekAgo ? (
                      <small>
                        {t("lastWeek", { count: say.count(row.figures.achieved - row.figures.weekAgo) })}
                      </small>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager path={path} page={page} count={rows.length} say={say} />
        </>
      ) : null}
      <p className="note">
        {t(`measuredBy.${measure}`)} {t("weekNote")} {t("leagueNote")}
      </p>
      {latest ? <p className="note">{t("dataAsOf", { day: say.day(latest) })}</p> : null}
      <ShareLink say={say} title={name} answer={answer} address={address} />
      <p>
        <a href={inLanguage("/progress", say)}>{t("all")}</a>
      </p>
    </PublicDocument>
  );
}

/** Who leads, in one sentence; several who lead alike are counted and not named. */
export function leagueAnswer(campaign: PublicCampaign, say: Say): string {
  const { rows } = leagueView(campaign, campaign.standings);
  const [first, ...others] = rows.filter(({ rank }) => rank === 1);
  if (!first) return say.t("leagueEmpty");
  const value = measureWords(campaign.measure, first, say);
  if (others.length > 0) return say.t("leagueAnswerShared", { count: others.length + 1, value });
  const district = say.shell("inDistrict", { district: first.village.districtName });
  return say.t("leagueAnswer", { name: `${nameOf(first.village, say)} (${district})`, value });
}
