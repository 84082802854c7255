import type { ReactNode } from "react";
import { ClientMessages } from "@/lib/i18n/client-messages";

export default function CertifyLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["reporting", "access", "plans", "desk", "evidence"]}>{children}</ClientMessages>;
}
