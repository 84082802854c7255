import { isUuid } from "@/lib/core/uuid";

/** A project's month as an address names it, `/reports/{projectId}/{month}`; null when it can be none. */
export function reportAddressOf(params: Readonly<Record<string, string>>): { readonly projectId: string; readonly month: number } | null {
  const { projectId = "", month = "" } = params;
  return isUuid(projectId) && /^(?:[1-9]|1[0-2])$/.test(month) ? { projectId, month: Number(month) } : null;
}
