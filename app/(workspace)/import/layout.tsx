import type { ReactNode } from "react";
import { ClientMessages } from "@/lib/i18n/client-messages";

export default function ImportLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["exchange", "access", "reporting"]}>{children}</ClientMessages>;
}
