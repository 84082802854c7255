type ProgressCellsProps = { filled: number; returned: number; empty: number; label: string };

const looks = {
  filled: "bg-d-paid border-d-paid",
  returned: "bg-crit-w border-crit-t",
  empty: "bg-d-left border-line-ui",
} as const;

/** A cell per activity: filled, returned, still empty. The same picture says it to a screen reader as one sentence. */
export function ProgressCells({ filled, returned, empty, label }: ProgressCellsProps) {
  const groups = { filled, returned, empty };
  return (
    <div role="img" aria-label={label} className="flex gap-[3px]">
      {(["filled", "returned", "empty"] as const).flatMap((kind) =>
        Array.from({ length: groups[kind] }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are alike and only their number changes
          <span key={`${kind}-${index}`} className={`h-3 min-w-px flex-1 border ${looks[kind]}`} />
        )),
      )}
    </div>
  );
}
