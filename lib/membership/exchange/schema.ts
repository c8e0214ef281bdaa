import * as z from "zod";
import { villageCode } from "@/lib/region/schema";

export const exchangeInput = z.strictObject({ villageCode });

/** Whose hashes a file holds. */
export const hashedPeople = ["members", "residents"] as const;
export type HashedPeople = (typeof hashedPeople)[number];
