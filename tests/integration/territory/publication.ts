const shown = { published_village: "S", published_campaign: "S", published_standing: "S" };
const own = { village_publication: "IS", published_village: "DIS", published_standing: "DIS" };
const held = { campaign_publication: "IS", published_campaign: "DISU" };

/** Which rights each role has on what is public, and on who made it so. */
export const publicRights = {
  anybody: shown,
  village: { ...own, published_campaign: "S" },
  branch: { ...own, ...held },
  admin: held,
};
