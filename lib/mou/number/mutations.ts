import { type Refusal, refuse } from "@/lib/platform/result";

export type NumberTaken = "NUMBER_TAKEN_OFFICE" | "NUMBER_TAKEN_VILLAGE";

/**
 * Runs a write and answers a number that is used already as a refusal at its field. Only the index sees every
 * agreement of an office: it may serve regencies that the actor does not.
 */
export async function refusingTaken<T>(
  write: () => Promise<T>,
  fieldOf: (field: "numberOffice" | "numberVillage") => string = (field) => field,
): Promise<T | Refusal<NumberTaken>> {
  try {
    return await write();
  } catch (error) {
    const { code, meta } = error as { code?: string; meta?: unknown };
    const index = code === "P2002" ? JSON.stringify(meta) : "";
    if (index.includes("mou_number_office_once"))
      return refuse("NUMBER_TAKEN_OFFICE", undefined, fieldOf("numberOffice"));
    if (index.includes("mou_number_village_once"))
      return refuse("NUMBER_TAKEN_VILLAGE", undefined, fieldOf("numberVillage"));
    throw error;
  }
}
