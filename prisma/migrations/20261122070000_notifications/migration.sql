-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "in_bell" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ,
    "mailed_at" TIMESTAMPTZ,
    "mail_tries" INTEGER NOT NULL DEFAULT 0,
    "mail_tried_at" TIMESTAMPTZ,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_setting" (
    "user_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "choices" JSONB NOT NULL,

    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "spread_at" TIMESTAMPTZ,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notification_recipient_id_id_idx" ON "notification"("recipient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_recipient_id_key_key" ON "notification"("recipient_id", "key");

-- CreateIndex
CREATE INDEX "announcement_regency_id_idx" ON "announcement"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_village_id_key_key" ON "announcement"("village_id", "key");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Few rows wait for the worker among very many that do not.
CREATE INDEX "announcement_waiting" ON "announcement" ("id") WHERE "spread_at" IS NULL;
CREATE INDEX "document_missing" ON "document" ("missing_since") WHERE "missing_since" IS NOT NULL;
CREATE INDEX "notification_unmailed" ON "notification" ("id") WHERE "by_mail" AND "mailed_at" IS NULL;
CREATE INDEX "notification_unread" ON "notification" ("recipient_id") WHERE "in_bell" AND "read_at" IS NULL;

-- Who acts, for what is one person's own whatever the role.
CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.actor', true), '')::uuid $$;

GRANT SELECT, INSERT ON "notification" TO app_admin, app_branch, app_village, app_regency;
GRANT UPDATE (read_at) ON "notification" TO app_admin, app_branch, app_village, app_regency;
GRANT SELECT, INSERT, UPDATE ON "notification_setting" TO app_admin, app_branch, app_village, app_regency;
GRANT SELECT, INSERT, UPDATE ON "notification" TO app_system;
GRANT SELECT ON "notification_setting" TO app_system;
ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
ALTER TABLE "notification_setting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_setting" FORCE ROW LEVEL SECURITY;
CREATE POLICY notification_own ON "notification" TO app_admin, app_branch, app_village, app_regency
  USING (recipient_id = (SELECT actor_id()));
CREATE POLICY notification_system ON "notification" TO app_system USING (true);
CREATE POLICY notification_setting_own ON "notification_setting" TO app_admin, app_branch, app_village, app_regency
  USING (user_id = (SELECT actor_id()));
CREATE POLICY notification_setting_system ON "notification_setting" TO app_system USING (true);

-- Written by those whose change it tells of, spread by the system, changed by nobody.
GRANT SELECT, INSERT ON "announcement" TO app_branch, app_village;
GRANT SELECT, UPDATE ON "announcement" TO app_system;
ALTER TABLE "announcement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "announcement" FORCE ROW LEVEL SECURITY;
CREATE POLICY announcement_branch ON "announcement" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY announcement_village ON "announcement" TO app_village USING (village_id = (SELECT actor_village()));
CREATE POLICY announcement_system ON "announcement" TO app_system USING (true);
