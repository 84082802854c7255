import type { ReactNode } from "react";
import { ChartReader } from "@/components/charts/reader/chart-reader";
import { QueryProvider } from "@/components/performance/query-provider";
import { RemindActionProvider } from "@/components/reporting/completeness/remind-action";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { remindAction } from "./actions";

export default function CompletenessLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={["completeness", "access"]}>
      <QueryProvider>
        <RemindActionProvider action={remindAction}>{children}</RemindActionProvider>
      </QueryProvider>
      <ChartReader />
    </ClientMessages>
  );
}
