import type { ReactNode } from "react";
import { ExplainProvider } from "./explain";
import { Inspector } from "./inspector";
import { PanelKeys } from "./panel-keys";

type CanvasProps = {
  /** `<Rail …/>` where the page has an area. */
  rail?: ReactNode;
  /** What the inspector shows before a figure is touched; true for its own words. Without it the page has no inspector. */
  inspector?: ReactNode | true;
  /** "reading": text pages and forms. "work": lists and desks. "full": dashboards and grids. */
  width?: "reading" | "work" | "full";
  children: ReactNode;
};

/** The zones below the chrome: rail, canvas (the page's main), inspector (DESIGN §2). Every page of the workspace is one of these. */
export function Canvas({ rail, inspector, width = "full", children }: CanvasProps) {
  return (
    <ExplainProvider>
      <div className="frame" data-rail={rail ? true : undefined} data-inspector={inspector ? true : undefined}>
        {rail}
        <main id="canvas" className="canvas" data-width={width} tabIndex={-1}>
          {children}
        </main>
        {inspector ? <Inspector>{inspector === true ? undefined : inspector}</Inspector> : null}
      </div>
      <PanelKeys />
    </ExplainProvider>
  );
}
