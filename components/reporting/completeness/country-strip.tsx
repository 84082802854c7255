"use client";

import { useLocale, useTranslations } from "next-intl";
import type { WorkflowState } from "@/components/ui/workflow-mark";
import { fiscalMonthName } from "@/lib/i18n/format";

/** A column: where the unit stands and its mark of each month, null where it has no projects. */
export type StripUnit = {
  readonly id: string;
  readonly clusterId: string;
  readonly regionId: string;
  readonly marks: readonly (WorkflowState | null)[];
};

type CountryStripProps = {
  units: readonly StripUnit[];
  regions: readonly { readonly id: string; readonly name: string }[];
  running: number;
  label: string;
};

const size = 8;
const pitch = 9.6;
const gaps = { cluster: 3, region: 13 } as const;
const left = 34;
const top = 20;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The whole country in one picture: a column for each unit, a row for each month; regions stand apart, clusters a little. Drawn in the
 * browser again: what it draws of is a tenth of a thousand marks described.
 */
export function CountryStrip({ units, regions, running, label }: CountryStripProps) {
  const locale = useLocale();
  const t = useTranslations("completeness.strip");
  let x = left;
  const columns = units.map((unit, index) => {
    const before = units[index - 1];
    if (before) x += pitch + (before.regionId !== unit.regionId ? gaps.region : before.clusterId !== unit.clusterId ? gaps.cluster : 0);
    return { unit, x };
  });
  const width = x + pitch;
  const height = top + 12 * pitch;
  return (
    <figure className="country-strip" aria-label={label} style={{ maxWidth: `${Math.round(width * 1.25)}px` }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <title>{t("meta")}</title>
        <rect className="strip-band" x="0" y={top + (running - 1) * pitch - 0.9} width={width} height={pitch} />
        {regions.map((region) => {
          const own = columns.filter(({ unit }) => unit.regionId === region.id);
          const [from, to] = [own[0]?.x ?? 0, (own.at(-1)?.x ?? 0) + size];
          return (
            <g key={region.id}>
              <text x={region === regions.at(-1) ? to : from} y="10" textAnchor={region === regions.at(-1) ? "end" : "start"}>
                {region.name}
              </text>
              <path className="strip-rule" d={`M${from} 15H${to}`} />
            </g>
          );
        })}
        {months.map((month) => (
          <text
            key={month}
            className="strip-month"
            x={left - 6}
            y={top + (month - 1) * pitch + 7.4}
            data-running={month === running || undefined}
          >
            {fiscalMonthName(month, locale)}
          </text>
        ))}
        {columns.flatMap((column) =>
          months.map((month) => {
            const mark = column.unit.marks[month - 1];
            return mark ? (
              <use
                key={`${column.unit.id} ${month}`}
                className="workflow-cell"
                data-state={mark}
                href={`#workflow-${mark}`}
                x={column.x}
                y={top + (month - 1) * pitch}
                width={size}
                height={size}
              />
            ) : null;
          }),
        )}
      </svg>
    </figure>
  );
}
