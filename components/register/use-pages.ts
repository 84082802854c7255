"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Labels, RegisterPage } from "@/lib/register/rules/register-view";
import { pageAddress, type RegisterAt } from "./address";
import { registerKeys } from "./query-keys";
import { readPage } from "./read-page";

/** The first page as the server read it, and the reading it answers. */
export type FirstPage = { readonly address: string; readonly page: RegisterPage };

const lists = ["area", "category", "fund", "theme", "cause"] as const;

/** Names of every code in the pages read so far. */
export const joinLabels = (pages: readonly Pick<RegisterPage, "labels">[]): Labels =>
  Object.fromEntries(lists.map((list) => [list, Object.assign({}, ...pages.map(({ labels }) => labels[list]))])) as Labels;

/** The register's pages, one after the other. `stale`: what is shown still answers the address before. */
export function usePages(position: string, at: RegisterAt, first: FirstPage | null) {
  const address = pageAddress(at);
  const query = useInfiniteQuery({
    queryKey: registerKeys.page(position, address),
    queryFn: ({ pageParam, signal }) => readPage(address, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    initialData: first?.address === address ? { pages: [first.page], pageParams: [null] } : undefined,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const labels = useMemo(() => joinLabels(pages ?? []), [pages]);
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows), [pages]);
  return { ...query, address, head: pages?.[0] ?? null, rows, labels, stale: query.isPlaceholderData };
}

export type Pages = ReturnType<typeof usePages>;
