import type { FailureKind } from "@/lib/core/result";
import { lineTextOf, type SpokenLine } from "../state/cell-text";
import type { ServerLines, ToldFailure } from "../state/kept-project";
import type { BatchAnswer } from "../state/rebase";
import { retryAfterOf } from "../state/retry";

/** What came of a request: taken, taken back to its sender, or to be tried again. */
export type Answer<T> =
  | { readonly kind: "accepted"; readonly value: T }
  | { readonly kind: "signed_out" }
  | { readonly kind: "refused"; readonly failures: readonly ToldFailure[] }
  /** No answer, or one that says nothing about the request itself. `afterSeconds`: when the server named a time. */
  | { readonly kind: "retry"; readonly afterSeconds: number | null };

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number | null => (typeof value === "number" ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const kinds: readonly string[] = ["invalid", "unauthenticated", "forbidden", "not_found", "conflict", "locked", "limited", "too_large"];

/** Judges an answer by its status (RFC 9110): only a plain refusal is one; anything unclear is tried again. */
export async function readAnswer<T>(response: Response, read: (body: Fields) => T, now: number): Promise<Answer<T>> {
  const { status } = response;
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  if (status === 401) return { kind: "signed_out" };
  if (response.ok && isJson) return { kind: "accepted", value: read(fieldsOf(await response.json())) };
  // A page instead of data: a proxy's sign-in or maintenance page. It says nothing about what was sent.
  const unclear = response.ok || status < 400 || status === 408 || status === 425 || status === 429 || status >= 500 || !isJson;
  if (unclear) return { kind: "retry", afterSeconds: retryAfterOf(response.headers.get("retry-after"), now) };
  return { kind: "refused", failures: failuresOf(fieldsOf(await response.json())) };
}

function failuresOf(problem: Fields): readonly ToldFailure[] {
  const failures = list(problem.failures).map((one): ToldFailure => {
    const { code, kind, field, params, message } = fieldsOf(one);
    return {
      code: text(code) || "common.unreadable",
      kind: kinds.includes(text(kind)) ? (text(kind) as FailureKind) : "invalid",
      ...(text(field) && { field: text(field) }),
      params: paramsOf(params),
      ...(text(message) && { message: text(message) }),
    };
  });
  return failures.length > 0
    ? failures
    : [{ code: text(problem.code) || "common.unreadable", kind: "invalid", message: text(problem.detail) }];
}

const paramsOf = (value: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(fieldsOf(value)).filter((entry): entry is [string, string | number] => ["string", "number"].includes(typeof entry[1])),
  );

/** A stored line in an answer; blanks may come as "" or null. */
function lineOf(value: unknown) {
  const fields = fieldsOf(value);
  const word = (field: string): string | null => text(fields[field]) || null;
  const reasons = Object.entries(fieldsOf(fields.warningReasons)).map(([code, reason]) => [code, text(reason)]);
  const line: SpokenLine = {
    workDone: word("workDone"),
    problem: word("problem"),
    delayCause: word("delayCause"),
    remedy: word("remedy"),
    selfRating: word("selfRating"),
    warningReasons: Object.fromEntries(reasons),
  };
  const figures = (from: Fields) => ({ physical: text(from.physical), committed: text(from.committed), disbursed: text(from.disbursed) });
  return { line, figures, fields };
}

export function batchAnswerOf(body: Fields): BatchAnswer {
  const lines = Object.entries(fieldsOf(body.lines)).map(([activityId, value]) => {
    const { line, figures, fields } = lineOf(value);
    return [activityId, lineTextOf(line, figures(fields))] as const;
  });
  return {
    version: count(body.version),
    lockVersion: count(body.lockVersion),
    savedAt: text(body.savedAt) || null,
    lines: Object.fromEntries(lines),
    conflicts: list(body.conflicts).map((one) => {
      const { activityId, field, theirs, by, at } = fieldsOf(one);
      return { activityId: text(activityId), field: text(field), theirs: text(theirs), by: text(by), at: text(at) };
    }),
  };
}

/** A month's report as read: only what lies under typed cells. */
export function serverLinesOf(body: Fields): ServerLines {
  const lines = list(body.lines).map((value) => {
    const { line, figures, fields } = lineOf(value);
    return [text(fields.activityId), lineTextOf(line, fields.typed ? figures(fieldsOf(fields.typed)) : null)] as const;
  });
  return { version: count(body.version), lockVersion: count(body.lockVersion), savedAt: null, lines: Object.fromEntries(lines) };
}

export const receiptOf = (body: Fields): string => text(body.receiptNo);
