import { useTranslations } from "next-intl";
import type { Issue } from "@/lib/exchange/import/rules/issue";

type Key = Parameters<ReturnType<typeof useTranslations<"exchange.import.issue">>["has"]>[0];

/** Reason and remedy of an issue in the reader's language. */
export function useIssueWords(): (issue: Issue) => { reason: string; remedy: string } {
  const t = useTranslations("exchange.import.issue");
  return ({ code, params }) => ({
    reason: t(`${code}.reason` as Key, { ...params } as never),
    remedy: t(`${code}.remedy` as Key, { ...params } as never),
  });
}
