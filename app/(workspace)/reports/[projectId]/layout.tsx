import type { ReactNode } from "react";
import { ClientMessages } from "@/lib/i18n/client-messages";

export default function ReportLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["reporting", "access", "plans", "evidence", "sync"]}>{children}</ClientMessages>;
}
