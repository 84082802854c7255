import { useTranslations } from "next-intl";
import { LockState } from "@/components/ui/lock-state";
import type { BatchState as State } from "@/lib/exchange/import/store-batches";

const closed: readonly State[] = ["undone", "cancelled", "failed"];

/** A batch's state: words in a square outline. */
export function BatchState({ state }: { state: State }) {
  const t = useTranslations("exchange.import.state");
  return <LockState tone={closed.includes(state) ? "closed" : state === "applied" ? "open" : "closing"}>{t(state)}</LockState>;
}
