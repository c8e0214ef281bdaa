import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { systemPool } from "@/lib/platform/db/pool";

const quarterHour = 15 * 60;

const limiter = (name: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: systemPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: quarterHour,
  });

let limiters: { account: RateLimiterPostgres; device: RateLimiterPostgres; address: RateLimiterPostgres };

function all() {
  limiters ??= {
    account: limiter("account", 10),
    device: limiter("device", 10),
    address: limiter("address", 100),
  };
  return limiters;
}

/**
 * Takes one attempt; answers the minutes to wait when there is none left. A browser the owner has used before
 * counts apart from the account and from its network, so strangers who guess cannot lock the owner out.
 */
export async function takeAttempt(
  email: string,
  knownDevice: string | null,
  address: string,
): Promise<number> {
  const counts = knownDevice
    ? [all().device.consume(short(`${email}:${knownDevice}`))]
    : [all().account.consume(short(email)), all().address.consume(short(network(address)))];
  const waits = (await Promise.allSettled(counts)).map((result) => {
    if (result.status === "fulfilled") return 0;
    if (result.reason instanceof RateLimiterRes) return result.reason.msBeforeNext;
    throw result.reason;
  });
  return Math.ceil(Math.max(...waits) / 60_000);
}

/** An owner who signed in gets the attempts back. */
export async function clearAttempts(email: string, knownDevice: string | null): Promise<void> {
  if (knownDevice) await all().device.delete(short(`${email}:${knownDevice}`));
  else await all().account.delete(short(email));
}

/** One household or office gets a whole IPv6 /64; its addresses count as one. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function short(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
