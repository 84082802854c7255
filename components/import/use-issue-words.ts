import { useTranslations } from "next-intl";
import { type Issue, readableParams } from "@/lib/exchange/import/rules/issue";

type Key = Parameters<ReturnType<typeof useTranslations<"exchange.import.issue">>["has"]>[0];

/** Reason and remedy of an issue in the reader's language. */
export function useIssueWords(): (issue: Issue) => { reason: string; remedy: string } {
  const t = useTranslations("exchange.import.issue");
  return (issue) => ({
    reason: t(`${issue.code}.reason` as Key, readableParams(issue) as never),
    remedy: t(`${issue.code}.remedy` as Key, readableParams(issue) as never),
  });
}
