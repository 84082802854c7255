"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import { ChoicePanel } from "../draft/choice-panel";
import { SyncBanner } from "../draft/sync-banner";
import type { Cause } from "./detail-row";
import { GridBar, needsWork, type Shown } from "./grid-bar";
import { GridMessages } from "./grid-message";
import type { GridPlace, GridProject } from "./grid-project";
import { type LineStanding, sumUp } from "./grid-review";
import { GridRow } from "./grid-row";
import { GridTable } from "./grid-table";
import { type CellRemark, type GridTools, GridToolsProvider } from "./grid-tools";
import { PhoneBar, PhoneProgress, usePhone, usePhoneCard } from "./phone-bar";
import { ProjectRows } from "./project-rows";
import { ReportBar } from "./report-bar";
import type { Grid } from "./use-grid";
import { useBeginKey, useProblemKey } from "./use-problems";
import type { Sending } from "./use-sending";

type GridFrameProps = {
  grid: Grid;
  projects: readonly GridProject[];
  month: number;
  severity: Severity;
  causes: readonly Cause[];
  remarks: readonly CellRemark[];
  /** The plain form behind a single project; undefined for the whole unit. */
  form: string | undefined;
  /** The whole unit, grouped by project; else one project. */
  unit: boolean;
  sending: Sending;
  /** The button that sends; it gets the names of the fields that still stand in the way. */
  sendButton: (left: boolean, goToProblem: () => void) => ReactNode;
};

/** Everything between the page's title and its end: counts, table, what happened, and the bar. */
export function GridFrame(props: GridFrameProps) {
  const { grid, severity, causes, remarks, form } = props;
  const { desk, store, opening } = grid;
  const tools = useMemo(
    (): GridTools => ({ desk, store, opening, form, severity, causes, remarks }),
    [desk, store, opening, form, severity, causes, remarks],
  );
  return (
    <GridToolsProvider value={tools}>
      <FrameBody {...props} />
    </GridToolsProvider>
  );
}

function FrameBody({ grid, projects, month, causes, form, unit, sending, sendButton }: GridFrameProps) {
  const { desk, store, places } = grid;
  const writable = useMemo(() => places.filter(({ project }) => project.locked === null), [places]);
  // Nothing to fill in: no counts, no keys and nothing to send.
  const writes = writable.length > 0;
  const [shown, setShown] = useState<Shown>(null);
  const [help, setHelp] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const isShown = useCallback((place: GridPlace): boolean => shown === null || shown.activityIds.has(place.activityId), [shown]);
  const rows = useMemo(() => writable.filter(isShown), [writable, isShown]);
  const byProject = useMemo(
    () => new Map(projects.map((project) => [project, places.filter((place) => place.project === project)])),
    [projects, places],
  );

  const show = (of: LineStanding | "work" | null) => {
    if (of === null) return setShown(null);
    const wanted = writable.filter((place) => {
      const { standing } = desk.review(place);
      return of === "work" ? needsWork(standing) : standing === of;
    });
    setShown({ of, activityIds: new Set(wanted.map(({ activityId }) => activityId)) });
  };
  const problems = useCallback(
    () => sumUp(writable.map((place) => ({ index: place.index, review: desk.review(place) }))).problems,
    [desk, writable],
  );
  const toSend = useCallback(() => document.querySelector<HTMLElement>("[data-send]")?.focus(), []);
  const reveal = useCallback(() => setShown(null), []);
  const onProblem = useProblemKey(problems, reveal, toSend);
  useBeginKey(useCallback(() => desk.focusCell({ row: 0, column: 0 }), [desk]));
  const phone = usePhone();
  const [card, goTo] = usePhoneCard(phone, rows, table);

  return (
    <>
      <SyncBanner store={store} />
      <ChoicePanel store={store} causes={causes} />
      {writes ? <GridBar places={writable} shown={shown} onShow={show} help={help} onHelp={setHelp} /> : null}
      {phone && writes ? <PhoneProgress rows={rows} card={card} onGo={goTo} /> : null}
      <GridMessages />
      <GridTable
        month={month}
        places={places}
        rows={rows}
        weighBy={unit ? "budgetNet" : "weight"}
        table={table}
        onHelp={() => setHelp(true)}
        onSend={toSend}
        onProblem={onProblem}
      >
        {unit
          ? projects.map((project) => {
              const own = byProject.get(project) ?? [];
              const visible = own.filter(isShown);
              return visible.length > 0 || shown === null ? (
                <ProjectRows key={project.projectId} project={project} places={own} shown={visible} sending={sending} />
              ) : null;
            })
          : rows.map((place) => <GridRow key={place.activityId} place={place} />)}
      </GridTable>
      {phone && writes ? <PhoneBar rows={rows} card={card} onGo={goTo} /> : null}
      {writes ? (
        <ReportBar
          places={writable}
          store={store}
          form={form}
          onProblem={onProblem}
          onSave={() => void store.saveNow()}
          sendButton={sendButton}
        />
      ) : null}
    </>
  );
}
