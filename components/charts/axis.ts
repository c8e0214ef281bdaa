export const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };

export const GRID = { vertical: false, syncWithTicks: true, stroke: "var(--chart-grid)" };

const AXIS = { tickLine: false, tick: { fill: "var(--text-muted)", fontSize: 12 }, tickMargin: 6 };

export const X_AXIS = { ...AXIS, axisLine: { stroke: "var(--border-strong)" } };

/**
 * A count's axis from zero with round ticks and room over the highest value for its label.
 * Recharts rounds its own ticks only when it may choose where the axis ends.
 */
export function countAxis(values: number[]) {
  const top = Math.max(1, ...values);
  const step = roundStep(top / 5);
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return { ...AXIS, axisLine: false, width: 48, domain: [0, top * 1.12], ticks, interval: 0 as const };
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(atLeast, 1)));
  return power * ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10);
}
