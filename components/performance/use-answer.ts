"use client";

import { useEffect, useState } from "react";
import { keptAnswers } from "./kept-answers";

const ask = keptAnswers(async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
});

type State<T> = { readonly address: string; readonly data: T | undefined; readonly isError: boolean };

/** What the page's own API answers at an address; null asks nothing. An answer to another address is never shown. */
export function useAnswer<T>(address: string | null): { readonly data: T | undefined; readonly isError: boolean } {
  const [state, setState] = useState<State<T> | null>(null);
  useEffect(() => {
    if (address === null) return;
    let isWanted = true;
    const set = (data: T | undefined) => isWanted && setState({ address, data, isError: data === undefined });
    ask(address).then(
      (data) => set(data as T),
      () => set(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [address]);
  return state !== null && state.address === address ? state : { data: undefined, isError: false };
}
