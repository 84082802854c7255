"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useDeferredValue, useRef } from "react";
import type { Place } from "@/lib/performance/rules/places";
import type { OverviewAt } from "../overview-address";
import { useOverview } from "../use-overview";
import { WholeLink } from "../whole-link";
import type { DeferredName } from "./deferred-name";
import { useWanted } from "./use-wanted";

const Body = lazy(async () => ({ default: (await import("./bodies")).DeferredContent }));

type DeferredBodyProps = {
  name: DeferredName;
  areaId: string;
  at: OverviewAt;
  /** Places the figures do not name: those that have none. */
  without?: readonly Place[];
};

/**
 * What a short page leaves out, drawn from the page's own figures behind GET /api/v1 once it is near the screen or the page is
 * used; a table behind a switch only once it is shown. Without a script a link leads to the whole page.
 */
export function DeferredBody({ name, areaId, at, without = [] }: DeferredBodyProps) {
  const t = useTranslations("performance.explain");
  const place = useRef<HTMLDivElement>(null);
  const wanted = useWanted(place, name !== "map-list");
  const { data, isError } = useOverview(areaId, at, wanted);
  // Drawn piece by piece behind what the reader does.
  const overview = useDeferredValue(data?.overview ?? null);
  const waiting = (
    <div ref={place} className="deferred" data-deferred={isError ? undefined : name}>
      <p role="status" className="needs-script">
        {isError ? t("failed") : wanted ? t("loading") : null}
      </p>
      <WholeLink areaId={areaId} at={at} />
    </div>
  );
  if (!overview) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Body name={name} overview={overview} without={without} />
    </Suspense>
  );
}
