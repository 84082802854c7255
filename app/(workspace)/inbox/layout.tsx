import type { ReactNode } from "react";
import { ClientMessages } from "@/lib/i18n/client-messages";

export default function InboxLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["telling", "access", "reporting"]}>{children}</ClientMessages>;
}
