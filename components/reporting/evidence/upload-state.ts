/**
 * The files a page is about to send, in their order: one goes out at a time. A file that could not be sent stays until it is sent or
 * the person lets it go; nothing chosen is lost to a bad line.
 */
export type Upload = {
  readonly key: string;
  readonly file: File;
  readonly caption: string;
  readonly state: "waiting" | "sending" | "lost" | "refused";
  readonly percent: number;
  /** Why it was refused, as the server said it. */
  readonly detail: string | null;
};

export type UploadEvent =
  | { readonly kind: "add"; readonly uploads: readonly Upload[] }
  | { readonly kind: "progress"; readonly key: string; readonly percent: number }
  | { readonly kind: "start" | "gone" | "lose" | "again"; readonly key: string }
  | { readonly kind: "refuse"; readonly key: string; readonly detail: string }
  | { readonly kind: "line_back" };

const change = (uploads: readonly Upload[], key: string, to: Partial<Upload>): readonly Upload[] =>
  uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload));

const afresh = { state: "waiting", percent: 0, detail: null } as const;

export function uploadReducer(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.kind) {
    case "add":
      return [...uploads, ...event.uploads];
    case "start":
      return change(uploads, event.key, { state: "sending", percent: 0 });
    case "progress":
      return change(uploads, event.key, { percent: event.percent });
    case "gone":
      return uploads.filter(({ key }) => key !== event.key);
    case "lose":
      return change(uploads, event.key, { state: "lost", percent: 0 });
    case "refuse":
      return change(uploads, event.key, { state: "refused", percent: 0, detail: event.detail });
    case "again":
      return change(uploads, event.key, afresh);
    case "line_back":
      return uploads.map((upload) => (upload.state === "lost" ? { ...upload, ...afresh } : upload));
  }
}

/** The next to go out; null while one is on its way or none waits. */
export const nextOf = (uploads: readonly Upload[]): Upload | null =>
  uploads.some(({ state }) => state === "sending") ? null : (uploads.find(({ state }) => state === "waiting") ?? null);
