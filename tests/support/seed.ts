import { seed } from "@/prisma/seed/seed";

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is not set.");
await seed({ ownerUrl });
// Pools that the seed opened would keep the process alive.
process.exit(0);
