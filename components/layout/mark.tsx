/**
 * The product's own mark: a datum corner with its ticks, the plan as a thin line, and the result, thick, that reaches it
 * (the dot where they meet). Drawn on a 32 grid so that it is sharp at 24, 32 and 64 px.
 */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M4 3v25h25" stroke="currentColor" strokeWidth="2.5" strokeLinecap="square" />
      <path d="M4 28C15 28 13 8 29.5 5" stroke="currentColor" strokeWidth="1.25" opacity="0.62" />
      <path d="M5.5 26.9C10.5 25.6 12.6 20.6 14.7 16.4" stroke="currentColor" strokeWidth="4" />
      <circle cx="15.6" cy="14.2" r="3.1" fill="currentColor" />
      <path d="M15.6 21.5v3M22 21.5v3" stroke="currentColor" strokeWidth="1.25" opacity="0.62" />
    </svg>
  );
}
