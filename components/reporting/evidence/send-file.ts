/** How a sending ended. "lost": no answer, or the server could not; it may be sent again as it is. */
export type Sent =
  | { readonly kind: "done"; readonly already: boolean }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "lost" }
  | { readonly kind: "cancelled" };

export type Sending = {
  readonly address: string;
  readonly file: File;
  readonly caption: string;
  /** 0–100; 100 while the server stores it. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
};

/** Sends one file and tells how far it is; only XMLHttpRequest says that of what goes out. */
export function sendFile({ address, file, caption, onProgress, signal }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set("caption", caption);
    form.set("file", file);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.floor((event.loaded / event.total) * 100));
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve({ kind: "lost" });
    request.onabort = () => resolve({ kind: "cancelled" });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.send(form);
  });
}

/** An answer in words, or none of ours (a proxy between, a server that stops): then it counts as lost. */
export function answerOf(status: number, body: string): Sent {
  const json = jsonOf(body);
  if (status === 200 || status === 201) return json ? { kind: "done", already: json.already === true } : { kind: "lost" };
  const detail = typeof json?.detail === "string" ? json.detail : null;
  return status >= 400 && status < 500 && detail ? { kind: "refused", detail } : { kind: "lost" };
}

function jsonOf(body: string): { readonly already?: unknown; readonly detail?: unknown } | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
