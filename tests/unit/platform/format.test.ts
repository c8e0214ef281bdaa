import { describe, expect, test } from "vitest";
import {
  formatDateTime,
  formatDay,
  formatDecimal,
  formatLongDay,
  formatMonth,
  formatNumber,
  formatPace,
  formatPercent,
  formatRupiah,
  formatShortDay,
  formatTickDay,
  formatTime,
} from "@/lib/platform/format";

describe("figures", () => {
  test("group with dots and take a decimal comma in Indonesian", () => {
    expect(formatNumber(1524)).toBe("1.524");
    expect(formatDecimal(17.4, 1)).toBe("17,4");
    expect(formatDecimal(15, 1)).toBe("15,0");
    expect(formatPercent(0.3436)).toBe("34,36%");
    expect(formatRupiah(16_800)).toBe("Rp16.800");
    expect(formatRupiah(-1_250_000)).toBe("-Rp1.250.000");
  });

  test("follow English custom in English", () => {
    expect(formatNumber(1524, "en")).toBe("1,524");
    expect(formatDecimal(17.4, 1, "en")).toBe("17.4");
    expect(formatPercent(0.3436, 2, "en")).toBe("34.36%");
    expect(formatRupiah(16_800, "en")).toBe("Rp16,800");
  });

  test("a pace shows a decimal only when it has one", () => {
    expect(formatPace(17.355)).toBe("17,4");
    expect(formatPace(15)).toBe("15");
  });

  test("nobody reads 100% before the last one is in", () => {
    expect(formatPercent(0.99999)).toBe("99,99%");
    expect(formatPercent(0.999, 0)).toBe("99%");
    expect(formatPercent(1)).toBe("100,00%");
    expect(formatPercent(1.2, 0)).toBe("120%");
  });
});

describe("days and times", () => {
  test("have no leading zero and name the weekday first", () => {
    expect(formatDay("2018-07-09")).toBe("9 Juli 2018");
    expect(formatLongDay("2018-07-09")).toBe("Senin, 9 Juli 2018");
    expect(formatShortDay("2018-07-09")).toBe("9 Jul 2018");
    expect(formatTickDay("2018-07-09")).toBe("9 Jul");
    expect(formatMonth("2026-11")).toBe("November 2026");
  });

  test("read naturally in English", () => {
    expect(formatDay("2018-07-09", "en")).toBe("9 July 2018");
    expect(formatLongDay("2018-07-09", "en")).toBe("Monday, 9 July 2018");
  });

  test("are told in the zone of the place, with its name", () => {
    const at = new Date("2018-07-09T03:00:00Z");
    expect(formatTime(at)).toBe("pukul 10.00 WIB");
    expect(formatTime(at, "Asia/Makassar")).toBe("pukul 11.00 WITA");
    expect(formatTime(at, "Asia/Jakarta", "en")).toBe("10:00 WIB");
    expect(formatDateTime(at)).toBe("9 Juli 2018 pukul 10.00 WIB");
    expect(formatDateTime(new Date("2018-07-09T17:30:00Z"))).toBe("10 Juli 2018 pukul 00.30 WIB");
    expect(formatDateTime(at, "Asia/Jakarta", "en")).toBe("9 July 2018, 10:00 WIB");
  });
});
