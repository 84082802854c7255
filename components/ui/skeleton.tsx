/** A figure that is on its way: a sunken bar of its real width. Rules and titles come at once; nothing shimmers. */
export function SkeletonFigure({ digits = 8 }: { digits?: number }) {
  return <span className="skeleton" data-digits={Math.min(16, Math.max(2, Math.round(digits / 2) * 2))} aria-hidden="true" />;
}

/** Rows of a table or chart that is on its way, under its real title. `label` is read once by a screen reader. */
export function SkeletonRows({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="grid">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other identity
        <div key={index} className="skeleton-row" aria-hidden="true">
          <span className="skeleton" data-digits="16" />
          <span className="skeleton" data-digits="8" />
        </div>
      ))}
    </div>
  );
}
