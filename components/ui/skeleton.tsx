/** Stands in for a page that is being read, in about its shape, so that nothing jumps. */
export function PageSkeleton({
  label,
  rows = 8,
  figures = 4,
}: {
  label: string;
  rows?: number;
  figures?: number;
}) {
  return (
    <div role="status" className="animate-pulse motion-reduce:animate-none">
      <span className="sr-only">{label}</span>
      <Bar className="h-9 w-2/3 max-w-md" />
      <Bar className="mt-3 h-5 w-full max-w-xl" />
      {figures > 0 ? (
        <div className="mt-8 grid grid-cols-2 gap-4 lg:grid-cols-4">
          {Array.from({ length: figures }, (_, index) => (
            <Bar key={index} className="h-24" />
          ))}
        </div>
      ) : null}
      <SkeletonRows rows={rows} />
    </div>
  );
}

export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="mt-8 space-y-3">
      {Array.from({ length: rows }, (_, index) => (
        <Bar key={index} className="h-8" />
      ))}
    </div>
  );
}

function Bar({ className }: { className: string }) {
  return <div aria-hidden="true" className={`rounded-control bg-surface-sunken ${className}`} />;
}
