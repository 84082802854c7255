"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field";
import { StatusShape } from "@/components/ui/status-mark";
import { formatMillion } from "@/lib/i18n/format";
import { type Check, needsReason } from "@/lib/reporting/rules/checks";
import { numberIn } from "./grid-figures";
import { gridColumns } from "./grid-head";
import { type LineDraft, nameOf } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { useGridTools } from "./grid-tools";
import { roles } from "./roles";
import styles from "./rows.module.css";
import { type Suggestion, suggestFor } from "./suggest";

type CheckRowProps = { id: string; place: GridPlace; draft: LineDraft; checks: readonly Check[] };

/** What looks wrong and why, opened under its row so that it never covers a figure. A warning takes its reason here. */
export function CheckRow({ id, place, draft, checks }: CheckRowProps) {
  const t = useTranslations("reporting");
  const { desk, form } = useGridTools();
  const { activityId, index, line } = place;
  const offered = new Set<string>();
  const suggested = checks.map((check) => {
    const found = suggestFor(check, line, draft);
    const key = found ? `${found.field} ${found.value}` : "";
    if (!found || offered.has(key)) return null;
    offered.add(key);
    return found;
  });
  // A reason is given once for a check, however many cells of the line it speaks of.
  const takesReason = checks.map(({ code, level }, at) => level === "warn" && checks.findIndex((check) => check.code === code) === at);
  return (
    <tr role={roles.row} className={styles.below} data-level={checks.some(({ level }) => level === "block") ? "block" : "warn"}>
      <td role={roles.cell} colSpan={gridColumns} id={id}>
        <ul className={styles.checks}>
          {checks.map((check, at) => (
            <li key={`${check.field}.${check.code}`} data-level={check.level}>
              <p className={styles.checkWords}>
                <StatusShape status={check.level === "block" ? "critical" : "watch"} />
                <span>
                  {t(`check.${check.code}`, { ...check.params })} <Meant suggestion={suggested[at] ?? null} place={place} />
                </span>
              </p>
              {takesReason[at] ? (
                <label className={styles.reason} data-given={!needsReason(check, draft.warningReasons) || undefined}>
                  <span>{needsReason(check, draft.warningReasons) ? t("page.grid.reasonNeeded") : t("page.grid.reason")}</span>
                  <input
                    id={fieldId(nameOf(index, `warningReasons.${check.code}`))}
                    name={nameOf(index, `warningReasons.${check.code}`)}
                    form={form}
                    className="input"
                    maxLength={1000}
                    autoComplete="off"
                    aria-label={t("page.grid.reasonLabel", { activity: line.nameTh })}
                    value={draft.warningReasons[check.code] ?? ""}
                    onChange={(event) => desk.edit([{ activityId, field: `warningReasons.${check.code}`, value: event.target.value }])}
                  />
                </label>
              ) : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** The figure that was probably meant; pressing it puts it into the cell. */
function Meant({ suggestion, place }: { suggestion: Suggestion | null; place: GridPlace }) {
  const t = useTranslations("reporting.page.grid");
  const { desk } = useGridTools();
  if (!suggestion) return null;
  const { field, value, slip } = suggestion;
  const million = field === "physical" ? null : formatMillion(numberIn(value) ?? "0.00", "th");
  const take = (): void => {
    desk.edit([{ activityId: place.activityId, field, value }]);
    document.getElementById(fieldId(nameOf(place.index, field)))?.focus();
  };
  return (
    <button type="button" className={styles.meant} data-print="none" onClick={take}>
      {t("meant", { slip, value, million: million ?? "" })}
    </button>
  );
}
