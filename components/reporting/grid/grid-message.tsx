"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PastePlan } from "./clipboard/paste-plan";
import type { GridMessage } from "./grid-desk";
import { useGridTools, useObserved } from "./grid-tools";

const seen = 6;
const someOf = (names: readonly string[]): string => names.slice(0, seen).join(" · ");

/** What happened after an act: read out, and after pasting also shown with everything that did not fit. */
export function GridMessages() {
  const { desk } = useGridTools();
  const message = useObserved(desk.message, (said) => said);
  const words = useMessageWords();
  const plan = message?.kind === "pasted" ? message.plan : null;
  return (
    <>
      <p role="status" className="sr-only">
        {message ? words(message) : ""}
      </p>
      {plan ? <Pasted plan={plan} /> : null}
    </>
  );
}

function useMessageWords(): (message: GridMessage) => string {
  const t = useTranslations("reporting.page.grid.said");
  const checks = useTranslations("reporting.check");
  return (message) => {
    switch (message.kind) {
      case "pasted":
        return t("pasted", { rows: message.plan.rows, cells: message.plan.edits.length });
      case "selected":
        return t("selected", { rows: message.rows, columns: message.columns });
      case "checks": {
        const loud = message.review.checks.filter(({ level, code }) => level !== "notice" && code !== "figure_missing");
        return `${message.place.line.nameTh}: ${loud.map((check) => checks(check.code, { ...check.params })).join(" ")}`;
      }
      case "copied":
      case "cut":
      case "cleared":
      case "filled":
      case "undone":
      case "redone":
        return t(message.kind, { cells: message.cells });
      default:
        return t(message.kind);
    }
  };
}

/** A block went in: how it was read, and what stayed out. */
function Pasted({ plan }: { plan: PastePlan }) {
  const t = useTranslations("reporting.page.grid.said");
  const field = useTranslations("reporting.page.grid.field");
  const fieldsOf = (fields: PastePlan["unsure"]): string => fields.map((name) => field(name)).join(" · ");
  const left = [
    plan.rowsBeyond > 0 ? t("rowsBeyond", { count: plan.rowsBeyond }) : null,
    plan.unsure.length > 0 ? t("unsure", { fields: fieldsOf(plan.unsure) }) : null,
    plan.inMillions.length > 0 ? t("inMillions", { fields: fieldsOf(plan.inMillions) }) : null,
    plan.columnsLeftOut > 0 ? t("columnsLeftOut", { count: plan.columnsLeftOut }) : null,
    plan.unknown.length > 0 ? t("unknown", { count: plan.unknown.length, names: someOf(plan.unknown) }) : null,
    plan.repeated.length > 0 ? t("repeated", { count: plan.repeated.length, names: someOf(plan.repeated) }) : null,
    plan.namesIgnored ? t("namesIgnored") : null,
  ].filter((words) => words !== null);
  return (
    <Notice tone={left.length > 0 ? "warning" : "info"} title={t("pasted", { rows: plan.rows, cells: plan.edits.length })}>
      <p>{t(plan.by === "names" ? "byNames" : "byOrder")}</p>
      {left.length > 0 ? (
        <ul className="list-disc pl-5">
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
