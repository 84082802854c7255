"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Labels, RegisterPage, RegisterRow } from "@/lib/register/rules/register-view";
import { groupAddress, type RegisterAt } from "./address";
import { registerKeys } from "./query-keys";
import { readPage } from "./read-page";
import { joinLabels } from "./use-pages";

/** How many parts of each group came into view, of one reading. */
type Wanted = { readonly reading: string; readonly parts: ReadonlyMap<string, number> };

export type GroupRows = { readonly rows: readonly RegisterRow[]; readonly failed: boolean; readonly retry: () => void };

/**
 * Rows of opened groups, each read when a line of it comes into view and in parts of a hundred, each part from the cursor of the part
 * before. `need` asks for the next part of a group.
 */
export function useGroupRows(
  position: string,
  at: RegisterAt,
): {
  readonly of: ReadonlyMap<string, GroupRows>;
  readonly labels: Labels;
  readonly need: (value: string) => void;
} {
  const client = useQueryClient();
  const reading = groupAddress(at, "");
  // Another reading begins with nothing wanted: what is wanted is kept with the reading it was wanted of.
  const [wanted, setWanted] = useState<Wanted>({ reading, parts: new Map() });

  const parts = [...(wanted.reading === reading ? wanted.parts : [])].flatMap(([value, count]) => {
    const address = groupAddress(at, value);
    const ready: { value: string; address: string; part: number; cursor: string | null }[] = [];
    let cursor: string | null = null;
    for (let part = 0; part < count && address !== ""; part += 1) {
      ready.push({ value, address, part, cursor });
      const page: RegisterPage | undefined = client.getQueryData(registerKeys.group(position, address, part));
      if (!page?.nextCursor) break;
      cursor = page.nextCursor;
    }
    return ready;
  });
  const answers = useQueries({
    queries: parts.map(({ address, part, cursor }) => ({
      queryKey: registerKeys.group(position, address, part),
      queryFn: ({ signal }: { signal: AbortSignal }) => readPage(address, cursor, signal),
    })),
  });
  const known = answers.map(({ data, status }) => [data?.rows[0]?.id, status].join()).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` says when an answer came or changed
  const of = useMemo(() => {
    const groups = new Map<string, GroupRows>();
    for (const [index, { value }] of parts.entries()) {
      const before = groups.get(value) ?? { rows: [], failed: false, retry: () => undefined };
      const answer = answers[index];
      const failed = answer?.isError ?? false;
      groups.set(value, {
        rows: [...before.rows, ...(answer?.data?.rows ?? [])],
        failed: before.failed || failed,
        retry: failed ? () => void answer?.refetch() : before.retry,
      });
    }
    return groups;
  }, [known, reading]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const labels = useMemo(() => joinLabels(answers.flatMap(({ data }) => (data ? [data] : []))), [known, reading]);
  const latest = useRef(at);
  latest.current = at;
  const need = useCallback(
    (value: string) => {
      const address = groupAddress(latest.current, value);
      const now = groupAddress(latest.current, "");
      setWanted((before) => {
        const parts = before.reading === now ? before.parts : new Map<string, number>();
        const asked = parts.get(value) ?? 0;
        const last = client.getQueryData<RegisterPage>(registerKeys.group(position, address, asked - 1));
        // The part asked for before is still on its way, or was the last.
        if (asked > 0 && !last?.nextCursor) return before;
        return { reading: now, parts: new Map(parts).set(value, asked + 1) };
      });
    },
    [client, position],
  );
  return { of, labels, need };
}
