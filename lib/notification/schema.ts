import * as z from "zod";

export const noticeInput = z.strictObject({ notificationId: z.uuid() });
export const nothingInput = z.strictObject({});

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat());

/** Which kinds ring the bell and which come by e-mail; what is not ticked does not. */
export const settingInput = z.strictObject({ bell: ticked, mail: ticked, locale: z.enum(["id", "en"]) });

export type SettingInput = z.output<typeof settingInput>;
