import type { ReactNode } from "react";
import { ChartReader } from "@/components/charts/reader/chart-reader";

export default function ProjectsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <ChartReader />
    </>
  );
}
