import { useTranslations } from "next-intl";
import type { Failure } from "@/lib/core/result";

type Key = Parameters<ReturnType<typeof useTranslations<never>>["has"]>[0];

/** A failure as a person reads it: message `<namespace>.failure.<name>`, filled with its params. */
export function useFailureWords(): (failure: Failure) => string {
  const t = useTranslations();
  return ({ code, params }) => {
    const [namespace, name] = code.split(".", 2);
    const key = `${namespace}.failure.${name}` as Key;
    return t.has(key) ? t(key, { ...params }) : t("reporting.page.common.refused");
  };
}
