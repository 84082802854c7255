"use client";

import type { Overview } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import { type ExplainedFigure, ExplainMoney } from "../explain-money";
import { ChildrenBody } from "./children-body";
import type { DeferredName } from "./deferred-name";
import { DotsBody } from "./dots-body";
import { HeatBody } from "./heat-body";
import { MapListBody } from "./map-list-body";
import { MonthlyBody } from "./monthly-body";
import { MovementBody } from "./movement-body";
import { MultiplesBody } from "./multiples-body";
import { ProblemsBody } from "./problems-body";

type DeferredContentProps = { name: DeferredName; overview: Overview; without: readonly Place[] };

/** The drawings a short page leaves out, in one piece of script that comes with the first of them. */
export function DeferredContent({ name, overview, without }: DeferredContentProps) {
  switch (name) {
    case "multiples":
      return <MultiplesBody overview={overview} />;
    case "heat":
      return <HeatBody overview={overview} />;
    case "movement":
      return <MovementBody overview={overview} />;
    case "dots":
      return <DotsBody overview={overview} />;
    case "children":
      return <ChildrenBody overview={overview} />;
    case "monthly":
      return <MonthlyBody overview={overview} />;
    case "problems":
      return <ProblemsBody overview={overview} />;
    case "map-list":
      return <MapListBody overview={overview} without={without} />;
  }
}

/** An explanation of the headline's money, from the same piece. */
export function DeferredExplanationContent({ overview, figure }: { overview: Overview; figure: ExplainedFigure }) {
  return <ExplainMoney overview={overview} figure={figure} />;
}
