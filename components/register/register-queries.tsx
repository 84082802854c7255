"use client";

import { isServer, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RegisterFailure } from "./read-page";

const retried = (count: number, error: Error): boolean =>
  count < 1 && !(error instanceof RegisterFailure && error.status >= 400 && error.status < 500);

const make = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, gcTime: 600_000, retry: retried, refetchOnWindowFocus: false } } });

let kept: QueryClient | undefined;

/** One store for as long as the window stands: who comes back to the register finds the rows that were read, at the place that was left. */
const clientOfWindow = (): QueryClient => {
  if (isServer) return make();
  kept ??= make();
  return kept;
};

export function RegisterQueries({ children }: { children: ReactNode }) {
  const [client] = useState(clientOfWindow);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
