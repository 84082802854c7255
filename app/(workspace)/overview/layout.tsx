import type { ReactNode } from "react";
import { ChartReader } from "@/components/charts/reader/chart-reader";

export default function OverviewLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <ChartReader />
    </>
  );
}
