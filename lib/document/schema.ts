import * as z from "zod";

export const ownerKinds = ["VILLAGE", "MOU", "EVENT", "OFFICIAL", "BINDER", "INNOVATION", "RECEIPT"] as const;
export type DocumentOwnerKind = (typeof ownerKinds)[number];

export const purposes = ["SCAN", "PHOTO", "OTHER"] as const;
export type DocumentPurpose = (typeof purposes)[number];

/** Bytes of one file as it comes. */
export const largestFile = 10 * 1024 * 1024;
/** Bytes of all files sent at once. */
export const largestSending = 40 * 1024 * 1024;
/** Files that one owner may have. */
export const mostFiles = 25;

export const acceptedTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

export const documentInput = z.strictObject({ documentId: z.uuid() });
