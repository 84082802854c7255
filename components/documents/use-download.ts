"use client";

import { useRef, useState } from "react";

/** Where the making of one document stands. Bytes are counted as they come; how many there will be is known once they come. */
export type Download =
  | { readonly state: "making" }
  | { readonly state: "receiving"; readonly received: number; readonly total: number }
  | { readonly state: "done"; readonly name: string; readonly size: number }
  | { readonly state: "cancelled" }
  | { readonly state: "refused"; readonly message: string | null };

export type Downloads = Readonly<Record<string, Download>>;

/** Fetches files with progress and hands them to the browser. Cancelling ends the server's work too. */
export function useDownload() {
  const [downloads, setDownloads] = useState<Downloads>({});
  const running = useRef(new Map<string, AbortController>());
  const put = (key: string, download: Download) => setDownloads((before) => ({ ...before, [key]: download }));

  const start = async (key: string, address: string) => {
    running.current.get(key)?.abort();
    const abort = new AbortController();
    running.current.set(key, abort);
    put(key, { state: "making" });
    try {
      const response = await fetch(address, { signal: abort.signal });
      if (!response.ok) return put(key, { state: "refused", message: await messageOf(response) });
      const bytes = await receive(response, (received, total) => put(key, { state: "receiving", received, total }));
      const name = nameOf(response);
      save(new Blob([bytes], { type: response.headers.get("content-type") ?? "" }), name);
      put(key, { state: "done", name, size: bytes.byteLength });
    } catch {
      put(key, abort.signal.aborted ? { state: "cancelled" } : { state: "refused", message: null });
    }
  };
  const cancel = (key: string) => running.current.get(key)?.abort();
  return { downloads, start, cancel };
}

async function receive(response: Response, told: (received: number, total: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const total = Number(response.headers.get("content-length") ?? 0);
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    received += part.value.byteLength;
    told(received, total);
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** The words of the first failure of a problem answer (RFC 9457); null where it has none. */
async function messageOf(response: Response): Promise<string | null> {
  try {
    const problem: { failures?: { message?: string }[] } = await response.json();
    return problem.failures?.[0]?.message ?? null;
  } catch {
    return null;
  }
}

const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "document";

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
