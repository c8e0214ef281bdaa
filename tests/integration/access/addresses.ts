/** The village whose pages are asked for, and things in it. */
export type Addresses = {
  code: string;
  regencyCode: string;
  districtCode: string;
  residentId: string;
  otherResidentId: string;
  membershipId: string;
  importId: string;
  /** An import of a list of members. */
  rosterId: string;
  /** The same, of codes that ask who is a member. */
  inquiryId: string;
  /** A signed agreement, and a draft. */
  mouId: string;
  draftId: string;
  /** Of agreements signed together. */
  ceremonyId: string;
  /** An event of the village that has taken place. */
  eventId: string;
  /** A file of the village itself. */
  documentId: string;
  userId: string;
  seatId: string;
  /** A contest of the regency that the village takes part in. */
  campaignId: string;
  /** A visit to the village, and the contest it belongs to. */
  visitId: string;
  visitedId: string;
  /** A contest whose binder the village has begun. */
  provenId: string;
  innovationId: string;
  agentId: string;
  receiptId: string;
  /** One that pays contributions, and a monthly run. */
  schemeId: string;
  runId: string;
  /** A waste bank and who saves there. */
  wasteBankId: string;
  wasteSaverId: string;
  /** One of the regency from its candidates to its award. */
  judgedId: string;
};
