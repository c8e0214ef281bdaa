import type * as z from "zod";
import { eventIdInput, longText } from "../schema";

export const minutesInput = eventIdInput.extend({
  minutes: longText.optional(),
  followUp: longText.optional(),
});
export type MinutesInput = z.output<typeof minutesInput>;
