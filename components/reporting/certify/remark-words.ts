import { useTranslations } from "next-intl";
import { type QueueItem, remarksOf } from "./queue-view";

/** What is unusual about a report in one line; empty when nothing is. */
export function useRemarkWords(): (item: QueueItem) => string {
  const t = useTranslations("desk.queue");
  return (item) =>
    remarksOf(item)
      .map(({ key, ...params }) => t(key, params))
      .join(" · ");
}
