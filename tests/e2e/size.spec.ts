import { gzipSync } from "node:zlib";
import { expect, phone, test, type Who } from "@/tests/support/browser";

const limit = 170 * 1024;
const village = "/villages/35.23.12.2017";

for (const [who, address] of [
  ["nobody", "/sign-in"],
  ["sutikno", village],
  ["sutikno", `${village}/members/new?new=1`],
  ["sutikno", `${village}/unregistered`],
] satisfies [Who | "nobody", string][])
  test(`${address} brings at most 170 KB of JavaScript to a phone`, async ({ open }) => {
    const page = await open(who, phone);
    const scripts = new Map<string, Promise<Buffer>>();
    page.on("response", (answer) => {
      if (answer.request().resourceType() === "script") scripts.set(answer.url(), answer.body());
    });
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    const bodies = await Promise.all(scripts.values());
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bodies.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(limit);
    test.info().annotations.push({ type: "JavaScript", description: `${(bytes / 1024).toFixed(1)} KB` });
    console.log(`${address}: ${(bytes / 1024).toFixed(1)} KB in ${bodies.length} scripts`);
  });
