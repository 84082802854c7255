import type { ReactNode } from "react";
import { ClientMessages } from "@/lib/i18n/client-messages";

/** What a fault of any of these pages says; the pages bring the words of their own parts. */
export default function ReportsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["reporting.page.common"]}>{children}</ClientMessages>;
}
