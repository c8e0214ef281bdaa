export type Line = {
  what: string;
  measured: string;
  /** The figure that must not be exceeded; left out where a line only explains another. */
  limit?: string;
  passed?: boolean;
};

export function median(values: number[]): number {
  return percentile(values, 50);
}

/** The smallest value that `share` per cent of the others do not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

/** The lines as a Markdown table. */
export function tableOf(lines: Line[]): string {
  const rows = lines.map(({ what, measured, limit = "", passed }) => [
    what,
    measured,
    limit,
    passed === undefined ? "" : passed ? "yes" : "NO",
  ]);
  const all = [["what", "measured", "limit", "held"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(all[0] ?? []), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
