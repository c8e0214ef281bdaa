import { expect, test } from "vitest";
import { trustOnlyOurOwn } from "@/lib/platform/request-headers";

const forged = () => ({
  host: "desa.example",
  "user-agent": "Firefox",
  "x-forwarded-for": "10.0.0.1, 203.0.113.9",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-real-ip": "10.0.0.1",
  forwarded: "for=10.0.0.1",
  "x-middleware-subrequest": "proxy:proxy",
  "x-client-address": "10.0.0.1",
  "x-request-id": "chosen",
});

test("a client cannot say where it comes from", () => {
  const headers = forged();
  const { requestId } = trustOnlyOurOwn(headers, "::ffff:198.51.100.7");
  expect(headers).toEqual({
    host: "desa.example",
    "user-agent": "Firefox",
    "x-client-address": "198.51.100.7",
    "x-request-id": requestId,
  });
  expect(requestId).not.toBe("chosen");
});

test("behind a trusted proxy only the hop that proxy wrote counts", () => {
  const headers = forged();
  trustOnlyOurOwn(headers, "127.0.0.1", { appUrl: "https://desa.example" });
  expect(headers["x-client-address"]).toBe("203.0.113.9");
  expect(headers["x-forwarded-for"]).toBe("203.0.113.9");
  expect(headers["x-forwarded-host"]).toBe("desa.example");
  expect(headers).not.toHaveProperty("x-middleware-subrequest");
});

test("a proxy that wrote no hop leaves its own address", () => {
  const headers = { host: "desa.example" };
  trustOnlyOurOwn(headers, "2001:db8::1", { appUrl: "https://desa.example" });
  expect(headers).toMatchObject({ "x-client-address": "2001:db8::1" });
});
