import { actorForJob } from "@/lib/platform/auth/sessions";
import { asSystem } from "@/lib/platform/db/door";
import { uploadMap } from "@/lib/region/map/mutations";
import { seed } from "@/prisma/seed/seed";
import { squaresOf } from "./map";

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is not set.");
await seed({ ownerUrl });
const [bagus] = await asSystem((tx) => tx.user.findMany({ where: { role: "ADMIN" } }));
const administrator = await actorForJob(bagus?.id ?? "");
const codes = Array.from({ length: 20 }, (_, at) => `35.23.${String(at + 1).padStart(2, "0")}`);
if (administrator) await uploadMap(administrator, { text: squaresOf(codes), source: "Kotak contoh" });
// Pools that the seed opened would keep the process alive.
process.exit(0);
