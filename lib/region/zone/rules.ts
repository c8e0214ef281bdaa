import type { Day } from "@/lib/platform/dates";

export type Zone = "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";

// None of the three changes its clocks in summer.
const offsets: Record<Zone, string> = {
  "Asia/Jakarta": "+07:00",
  "Asia/Makassar": "+08:00",
  "Asia/Jayapura": "+09:00",
};

// Keppres 41/1987; provinces made since keep the zone they were cut from.
const central = [51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76];
const eastern = [81, 82, 91, 92, 93, 94, 95, 96];

/** The zone of a regency's clocks, by its id, whose first two digits are its province: WIB, WITA or WIT. */
export function zoneOf(regencyId: number): Zone {
  const province = Math.floor(regencyId / 100);
  if (central.includes(province)) return "Asia/Makassar";
  return eastern.includes(province) ? "Asia/Jayapura" : "Asia/Jakarta";
}

/** "WIB", as people write it behind a time. */
export function zoneName(zone: Zone): string {
  return zone === "Asia/Jakarta" ? "WIB" : zone === "Asia/Makassar" ? "WITA" : "WIT";
}

/** When the clocks of a zone show that day and time ("09.00" written as "09:00"). */
export function instantOf(day: Day, time: string, zone: Zone): Date {
  return new Date(`${day}T${time}:00${offsets[zone]}`);
}

/** What the clocks of a zone show then, as a form wants it: "09:00". */
export function clockOf(at: Date, zone: Zone): string {
  const hours = Number(offsets[zone].slice(1, 3));
  return new Date(at.getTime() + hours * 3_600_000).toISOString().slice(11, 16);
}
