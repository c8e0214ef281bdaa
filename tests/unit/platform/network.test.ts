import { expect, it } from "vitest";
import { network } from "@/lib/platform/auth/limits";

it.each([
  ["192.0.2.7", "192.0.2.7", "an IPv4 address stands for itself"],
  ["::ffff:192.0.2.7", "192.0.2.7", "also as a dual-stack socket writes it"],
  ["::FFFF:192.0.2.7", "192.0.2.7", "in capitals"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2", "an IPv6 address stands for its /64"],
  ["2001:db8:1:2::1", "2001:db8:1:2", "shortened at the end"],
  ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2", "with zeros and capitals"],
  ["2001:db8::1", "2001:db8:0:0", "shortened across the border"],
  ["2001:db8::5:6:7:8", "2001:db8:0:0", "shortened in the middle"],
  ["::1", "0:0:0:0", "shortened at the start"],
  ["::", "0:0:0:0", "nothing but zeros"],
  ["fe80::1%eth0", "fe80:0:0:0", "with a zone"],
  ["", "", "an unknown address is one network"],
])("%s is counted as %s: %s", (address, expected) => {
  expect(network(address)).toBe(expected);
});
