/**
 * The product's own mark: a datum corner with its ticks, the plan as a thin line, and the result, thick, that climbs
 * along it to the tick of the target. Drawn on a 32 grid so that it is sharp at 24, 32 and 64 px.
 */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M4 3v25h25" stroke="currentColor" strokeWidth="2.5" strokeLinecap="square" />
      <path d="M5.5 26.6C14.5 26 14 7.2 29.5 5.2" stroke="currentColor" strokeWidth="1.3" opacity="0.7" />
      <path d="M5.5 26.6C10.6 26.3 12.9 22 15 17.4" stroke="currentColor" strokeWidth="4.2" />
      <path d="M20.4 21.2v-7.4" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
