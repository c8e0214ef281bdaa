import type { PublicCampaign, PublicVillage } from "@/lib/publication/snapshot/queries";
import { leagueView, villageView } from "@/lib/publication/view/rules";
import { measureWords } from "./outlook-words";
import { nameOf, placeOf, type Say } from "./say";

const green = "#12683f";
const muted = "#545d58";

/** A village's picture for WhatsApp, 1200 × 630: the figure large enough to be read in a chat's list. */
export function VillageCard({ village, say }: { village: PublicVillage; say: Say }) {
  const view = villageView(village.figures);
  const { outlook, achieved, members, unit } = view;
  const done = outlook ? Math.min(1, achieved / Math.max(1, outlook.target)) : null;
  return (
    <Frame say={say} title={nameOf(village, say)} place={placeOf(village, say)} day={say.day(view.asOf)}>
      <div style={{ display: "flex", alignItems: "flex-end", marginBottom: 20 }}>
        <span style={{ fontSize: 170, lineHeight: 1, color: green }}>
          {say.count(outlook ? achieved : members)}
        </span>
        <span style={{ fontSize: 46, marginLeft: 24, marginBottom: 14, color: muted }}>
          {outlook
            ? say.t("ofTarget", { target: say.count(outlook.target), unit: say.t(`unit.${unit}`) })
            : say.t("unit.PERSON")}
        </span>
      </div>
      {done === null ? null : (
        <div style={{ display: "flex", width: "100%", height: 28, borderRadius: 14, background: "#edefee" }}>
          <div
            style={{ width: `${Math.round(done * 100)}%`, height: 28, borderRadius: 14, background: green }}
          />
        </div>
      )}
      {outlook ? (
        <div style={{ display: "flex", fontSize: 40, marginTop: 24 }}>
          {say.t("cardOutlook", {
            status: say.t(`status.${outlook.status}`),
            deadline: say.day(outlook.deadline),
          })}
        </div>
      ) : null}
    </Frame>
  );
}

/** A contest's picture: its first three. */
export function LeagueCard({ campaign, say }: { campaign: PublicCampaign; say: Say }) {
  const { rows } = leagueView(campaign, campaign.standings);
  const place = say.t("campaignPlace", {
    organiser: campaign.organiser,
    deadline: say.day(campaign.deadline),
  });
  const day = rows.map(({ figures }) => figures.asOf).sort()[0];
  return (
    <Frame say={say} title={campaign.name} place={place} day={day ? say.day(day) : ""}>
      {rows.length === 0 ? <div style={{ display: "flex", fontSize: 40 }}>{say.t("leagueEmpty")}</div> : null}
      {rows.slice(0, 3).map((row) => (
        <div
          key={row.code}
          style={{ display: "flex", alignItems: "baseline", fontSize: 46, marginBottom: 14 }}
        >
          <span style={{ width: 70, color: muted }}>{row.rank ?? "–"}</span>
          <span>{nameOf(row.village, say)}</span>
          <span style={{ flexGrow: 1, fontSize: 32, marginLeft: 20, color: muted }}>
            {say.shell("inDistrict", { district: row.village.districtName })}
          </span>
          <span style={{ color: green }}>{measureWords(campaign.measure, row, say)}</span>
        </div>
      ))}
    </Frame>
  );
}

type FrameProps = { say: Say; title: string; place: string; day: string; children: React.ReactNode };

function Frame({ say, title, place, day, children }: FrameProps) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "52px 64px",
        background: "#ffffff",
        color: "#171c19",
        borderTop: `20px solid ${green}`,
      }}
    >
      <div style={{ display: "flex", fontSize: title.length > 34 ? 48 : 64 }}>{title}</div>
      <div style={{ display: "flex", fontSize: 32, color: muted, marginTop: 4 }}>{place}</div>
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center" }}>
        {children}
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 26, color: muted }}>
        <span>{say.t("site")}</span>
        <span>{day === "" ? "" : say.t("dataAsOf", { day })}</span>
      </div>
    </div>
  );
}
