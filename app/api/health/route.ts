import { databaseIsUp } from "@/lib/platform/db/health";
import manifest from "@/package.json";

export const dynamic = "force-dynamic";

/** For load balancers and people on call: 200 while the database answers, 503 otherwise. */
export async function GET() {
  const up = await databaseIsUp();
  return Response.json(
    { status: up ? "ok" : "error", database: up ? "up" : "down", version: manifest.version },
    { status: up ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
