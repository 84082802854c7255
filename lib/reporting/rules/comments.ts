import type { CommentField } from "./comment-cells";
import type { CheckField } from "./figures";

/** A comment as pages show it; `field` null = about the whole activity, `activityId` null = about the whole report. */
export type ReportCommentView = {
  readonly id: string;
  readonly version: number;
  readonly activityId: string | null;
  readonly field: CommentField | null;
  readonly text: string;
  readonly at: string;
  readonly settledAt: string | null;
  readonly positionId: string;
  readonly role: string;
  readonly byTitleTh: string;
  readonly byTitleEn: string;
  readonly byPerson: string;
  /** The reader's position said it. */
  readonly own: boolean;
};

export type CommentPlace = { readonly activityId: string | null; readonly field: CommentField | null };

/** The comments of exactly one place: a cell, a whole activity or the whole report. */
export const commentsAt = (comments: readonly ReportCommentView[], place: CommentPlace): readonly ReportCommentView[] =>
  comments.filter(({ activityId, field }) => activityId === place.activityId && field === place.field);

/** What was sent, each time: a report that came back and was sent again has two of a version. */
export type Sending = {
  readonly at: string;
  readonly version: number;
  readonly lines: Readonly<Record<string, Readonly<Record<CheckField, string>>>>;
};

/** One step of how a cell came to its value; `kind` previous and plan have no number. */
export type ChainStep = {
  readonly kind: "previous" | "sending" | "now" | "plan";
  /** 1, 2 … of the sendings; the fiscal month of `previous`. */
  readonly number: number | null;
  readonly value: string;
};

type Line = {
  readonly activityId: string;
  readonly typed: Readonly<Record<CheckField, string>> | null;
  readonly previous: (Readonly<Record<CheckField, string>> & { readonly month: number }) | null;
  readonly planned: { readonly physical: string; readonly disbursed: string } | null;
};

/**
 * How a figure came about: the last month's, each sending's, what stands now when that differs from the last sending, the plan's.
 * Committed money has no plan.
 */
export function chainOf(line: Line, field: CheckField, sendings: readonly Sending[]): ChainStep[] {
  const steps: ChainStep[] = [];
  if (line.previous) steps.push({ kind: "previous", number: line.previous.month, value: line.previous[field] });
  const sent = sendings.flatMap(({ lines }) => lines[line.activityId]?.[field] ?? []);
  steps.push(...sent.map((value, index) => ({ kind: "sending" as const, number: index + 1, value })));
  const now = line.typed?.[field] ?? "";
  if (now !== "" && now !== sent.at(-1)) steps.push({ kind: "now", number: null, value: now });
  if (line.planned && field !== "committed") steps.push({ kind: "plan", number: null, value: line.planned[field] });
  return steps;
}
