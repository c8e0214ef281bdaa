import { defineConfig } from "prisma/config";

// The CLI would otherwise download its schema engine; `generate` and `validate` never run it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
