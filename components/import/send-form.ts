/** An error as the server worded it; null when it could not say anything. */
export type SentError = { readonly field: string | undefined; readonly message: string | null };
export type Sent =
  | { readonly kind: "done"; readonly id: string }
  | { readonly kind: "refused"; readonly errors: readonly SentError[] }
  | { readonly kind: "too_large" | "lost" };

/** Sends a form and tells how many bytes have left: fetch cannot say that, the older request object can. */
export function sendForm(url: string, form: FormData, onProgress: (done: number, total: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => resolve({ kind: "lost" });
    request.onload = () => resolve(answerOf(request));
    request.send(form);
  });
}

const noWords: SentError = { field: undefined, message: null };

type Problem = {
  readonly id?: string;
  readonly detail?: string;
  readonly failures?: readonly { readonly field: string | null; readonly message: string }[];
};

function answerOf(request: XMLHttpRequest): Sent {
  const body = bodyOf(request.responseText);
  if (request.status === 201 && body?.id) return { kind: "done", id: body.id };
  // A proxy in front of the server refuses a huge body without any words of ours.
  if (request.status === 413 && !body?.failures) return { kind: "too_large" };
  const errors = (body?.failures ?? []).map(({ field, message }): SentError => ({ field: field ?? undefined, message }));
  return { kind: "refused", errors: errors.length > 0 ? errors : [noWords] };
}

function bodyOf(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return null;
  }
}
