/**
 * The hatches of the whole page, drawn once: every bar and map refers to them by url(#…). 45° dense is submitted,
 * sparse grey is missing or last month's value used instead (DESIGN §7).
 */
export function HatchDefs() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch-submitted" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="hatch-ground" />
          <path d="M1.25 0v5" className="stroke-paid" strokeWidth="2.5" />
        </pattern>
        <pattern id="hatch-missing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="hatch-ground" />
          <path d="M.75 0v6" className="stroke-missing" strokeWidth="1.2" />
        </pattern>
      </defs>
    </svg>
  );
}
