import * as z from "zod";

const keyList = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim().split(":")))
  .pipe(
    z
      .array(z.tuple([z.string().regex(/^[a-z0-9]{1,8}$/), z.base64()]))
      .min(1)
      .refine((keys) => keys.every(([, key]) => Buffer.from(key, "base64").length === 32)),
  );

/** A setting that stands empty in a file of settings is not set. */
const filled = <T extends z.ZodType>(setting: T) =>
  z.preprocess((text) => text || undefined, setting.optional());

const schema = z
  .object({
    /** The application's own login: owns nothing, see the first migration. */
    DATABASE_URL: z.url(),
    /** `id:base64,id:base64`, each 32 bytes; the first encrypts, all decrypt. */
    ENCRYPTION_KEYS: keyList,
    /** base64 of 32 bytes; keys the blind indexes and is never used to encrypt. */
    INDEX_KEY: z.base64().refine((key) => Buffer.from(key, "base64").length === 32),
    /** Signs what leaves the server and comes back: CSRF tokens, known-device cookies. */
    AUTH_SECRET: z.string().min(32),
    /** The address people type; decides Secure cookies and which Origin may write. */
    APP_URL: z.url(),
    /** "1" only behind a proxy that sets X-Forwarded-For itself. */
    TRUST_PROXY: z.enum(["0", "1"]).default("0"),
    /** Holds the folder `files` unless S3_BUCKET is set; the same for web and worker. */
    DATA_DIR: z.string().default(".data"),
    /** How much of the disk the files of one village may take. */
    VILLAGE_FILES_MB: z.coerce.number().int().min(1).default(500),
    /** Left out for Amazon's own service. */
    S3_ENDPOINT: filled(z.url()),
    S3_REGION: filled(z.string()),
    S3_BUCKET: filled(z.string()),
    S3_ACCESS_KEY_ID: filled(z.string()),
    S3_SECRET_ACCESS_KEY: filled(z.string()),
    /** Without it nothing is sent by e-mail: `smtps://user:password@host`. */
    SMTP_URL: filled(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: filled(z.string()),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .refine(({ ENCRYPTION_KEYS, INDEX_KEY }) => ENCRYPTION_KEYS.every(([, key]) => key !== INDEX_KEY), {
    path: ["INDEX_KEY"],
  })
  .refine((set) => !set.S3_BUCKET || (set.S3_ACCESS_KEY_ID && set.S3_SECRET_ACCESS_KEY), {
    path: ["S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY"],
  });

let parsed: z.infer<typeof schema> | undefined;

/** The site's settings, read once. Throws a sentence naming every setting that is missing or malformed. */
export function env() {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(
      `Settings missing or malformed: ${names.join(", ")}. See "Running it for real" in README.md.`,
    );
  }
  parsed = result.data;
  return parsed;
}
