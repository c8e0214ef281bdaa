import type { PublicCampaign, PublicVillage, Snapshot } from "@/lib/publication/snapshot/queries";
import { Pager, partOf } from "./pager";
import { inLanguage, PublicDocument } from "./public-document";
import { nameOf, placeOf, type Say } from "./say";

type Props = {
  snapshot: Snapshot /** "35.23"; all of them when left out. */;
  regency?: string;
  page: number;
  say: Say;
};

/** So many villages are listed at once; more are found through their kabupaten. */
const fewEnough = 100;

/** What there is to see without an account. */
export function IndexSheet({ snapshot, regency, page, say }: Props) {
  const { t } = say;
  const all = [...snapshot.villages.values()];
  const villages = regency ? all.filter(({ regencyCode }) => regencyCode === regency) : all;
  const path = regency ? `/progress?regency=${regency}` : "/progress";
  const regencyName = regency ? villages[0]?.regencyName : undefined;
  return (
    <PublicDocument say={say} title={regencyName ?? t("indexTitle")} path={path}>
      <h1>{regencyName ?? t("indexTitle")}</h1>
      <p className="kicker">{t("site")}</p>
      <p className="answer">{t("indexAnswer", { villages: villages.length })}</p>
      {regency ? null : (
        <Campaigns campaigns={[...snapshot.campaigns.values()].slice(0, fewEnough)} say={say} />
      )}
      {villages.length > 0 ? (
        <h2>{t(regency || all.length <= fewEnough ? "villages" : "regencies")}</h2>
      ) : null}
      {regency || all.length <= fewEnough ? (
        <>
          <Villages villages={partOf(villages, page)} say={say} />
          <Pager path={path} page={page} count={villages.length} say={say} />
        </>
      ) : (
        <Regencies villages={all} say={say} />
      )}
      {regency ? (
        <p>
          <a href={inLanguage("/progress", say)}>{t("all")}</a>
        </p>
      ) : null}
    </PublicDocument>
  );
}

function Campaigns({ campaigns, say }: { campaigns: PublicCampaign[]; say: Say }) {
  if (campaigns.length === 0) return null;
  return (
    <>
      <h2>{say.t("campaigns")}</h2>
      <ul>
        {campaigns.map(({ id, name, organiser, deadline }) => (
          <li key={id}>
            <a href={inLanguage(`/progress/campaigns/${id}`, say)}>
              {name}
              <small>{say.t("campaignPlace", { organiser, deadline: say.day(deadline) })}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Villages({ villages, say }: { villages: PublicVillage[]; say: Say }) {
  return (
    <ul>
      {villages.map((village) => (
        <li key={village.code}>
          <a href={inLanguage(`/progress/${village.code}`, say)}>
            {nameOf(village, say)}
            <small>{placeOf(village, say)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Regencies({ villages, say }: { villages: PublicVillage[]; say: Say }) {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { regencyCode, regencyName } of villages) {
    const found = counts.get(regencyCode);
    counts.set(regencyCode, { name: regencyName, count: (found?.count ?? 0) + 1 });
  }
  return (
    <ul>
      {[...counts].map(([code, { name, count }]) => (
        <li key={code}>
          <a href={inLanguage(`/progress?regency=${code}`, say)}>
            {name}
            <small>{say.t("villageCount", { count })}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
