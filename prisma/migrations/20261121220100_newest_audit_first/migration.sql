-- CreateIndex
CREATE INDEX "audit_event_id_idx" ON "audit_event"("id");
