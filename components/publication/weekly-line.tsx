import { daysBetween } from "@/lib/platform/dates";
import type { VillageView } from "@/lib/publication/view/rules";
import type { Say } from "./say";

const width = 340;
const height = 190;
const edge = { left: 4, right: 56, top: 22, bottom: 26 };

/** What was reached by week, with the target as a line; the axis begins at nothing, and a table says the same. */
export function WeeklyLine({ view, say }: { view: VillageView; say: Say }) {
  const { points, outlook, unit } = view;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const most = Math.max(5, outlook?.target ?? 0, ...points.map(({ value }) => value));
  const span = Math.max(1, daysBetween(first.day, last.day));
  const x = (day: string) =>
    edge.left + ((width - edge.left - edge.right) * daysBetween(first.day, day)) / span;
  const y = (value: number) => height - edge.bottom - ((height - edge.top - edge.bottom) * value) / most;
  const spots = points.map(({ day, value }) => `${round(x(day))},${round(y(value))}`);
  const goal = outlook ? y(outlook.target) : null;
  const near = goal !== null && Math.abs(goal - y(last.value)) < 18;
  const summary = say.t("lineSummary", {
    first: say.count(first.value),
    firstDay: say.day(first.day),
    last: say.count(last.value),
    lastDay: say.day(last.day),
    unit: say.t(`unit.${unit}`),
  });
  return (
    <>
      <h2>{say.t("lineHeading")}</h2>
      <p>{summary}</p>
      <div className="sheet">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
          <line className="grid" x1={edge.left} x2={width - edge.right} y1={y(0)} y2={y(0)} />
          {goal !== null && outlook ? (
            <>
              <line className="goal" x1={edge.left} x2={width - edge.right} y1={goal} y2={goal} />
              <text className="quiet" x={edge.left} y={goal - 6}>
                {say.t("lineTarget", { target: say.count(outlook.target) })}
              </text>
            </>
          ) : null}
          <polyline className="now" points={spots.join(" ")} />
          <circle className="dot" cx={x(last.day)} cy={y(last.value)} r="5" />
          <text x={x(last.day) + 10} y={y(last.value) + (near ? 16 : 5)}>
            {say.count(last.value)}
          </text>
          <text className="quiet" x={edge.left} y={height - 8}>
            {say.day(first.day)}
          </text>
          <text className="quiet" x={width - edge.right} y={height - 8} textAnchor="end">
            {say.day(last.day)}
          </text>
        </svg>
        <details>
          <summary>{say.t("table")}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.t("week")}</th>
                <th scope="col" className="n">
                  {say.t("total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ day, value }) => (
                <tr key={day}>
                  <td>{say.day(day)}</td>
                  <td className="n">{say.count(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
