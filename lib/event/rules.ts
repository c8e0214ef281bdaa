import type { Day } from "@/lib/platform/dates";

export type EventState = "PLANNED" | "TODAY" | "UNREPORTED" | "HELD" | "CANCELLED";

type Facts = {
  /** On the clocks of its place. */
  day: Day;
  isCancelled: boolean;
  /** Somebody was counted or listed, or there are minutes. */
  isReported: boolean;
};

/** Where an event stands. One whose day has passed counts as held once somebody has said who came or what happened. */
export function eventState({ day, isCancelled, isReported }: Facts, today: Day): EventState {
  if (isCancelled) return "CANCELLED";
  if (day > today) return "PLANNED";
  if (day === today) return "TODAY";
  return isReported ? "HELD" : "UNREPORTED";
}

export type Counted = { men: number; women: number; unsplit: number };

export function sumOf(groups: readonly Counted[]): Counted & { total: number } {
  const of = (key: keyof Counted) => groups.reduce((sum, group) => sum + group[key], 0);
  const [men, women, unsplit] = [of("men"), of("women"), of("unsplit")];
  return { men, women, unsplit, total: men + women + unsplit };
}

export type Attendance = {
  counted: number;
  listed: number;
  /** The larger of the two, for a list is seldom complete and a count may be missing. */
  present: number;
  /** There are both, and they say different things. */
  differ: boolean;
  /** How many more than the hall holds; 0 when it holds them or nobody said how many. */
  beyondCapacity: number;
};

export function attendanceOf(counted: number, listed: number, capacity: number | null): Attendance {
  const present = Math.max(counted, listed);
  return {
    counted,
    listed,
    present,
    differ: counted > 0 && listed > 0 && counted !== listed,
    beyondCapacity: capacity === null ? 0 : Math.max(0, present - capacity),
  };
}
