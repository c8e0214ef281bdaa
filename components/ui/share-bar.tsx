type Props = {
  /** The share reached, 0 to 1; more than 1 fills the bar. */
  share: number;
  /** The share that should be reached by now; drawn as a mark. */
  expected?: number;
};

/** A thin bar beside a written figure, in tables and lists; a decoration, since the figure says it. */
export function ShareBar({ share, expected }: Props) {
  return (
    <svg
      aria-hidden="true"
      className="block h-2.5 w-full min-w-16 overflow-visible"
      preserveAspectRatio="none"
    >
      <rect y="2" width="100%" height="6" rx="3" className="fill-surface-sunken stroke-border" />
      <rect y="2" width={percent(share)} height="6" rx="3" className="fill-accent" />
      {expected === undefined ? null : (
        <rect x={percent(expected)} width="2" height="10" transform="translate(-1 0)" className="fill-text" />
      )}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
}
