import type { z } from "zod";
import type { Failure } from "@/lib/core/result";

/** A schema may name a failure of its own by giving a code as the message: z.string().regex(…, "plans.bad_code"). */
const codePattern = /^[a-z]+\.[a-z][a-z0-9_]*$/;

/** A schema's issues as failures: one per issue, with the path of the field and words every capability shares. */
export function failuresOfIssues(issues: readonly z.core.$ZodIssue[]): Failure[] {
  return issues.map(deepest).map((issue) => {
    const field = issue.path.length > 0 ? issue.path.map(String).join(".") : undefined;
    const { code, params } = codePattern.test(issue.message) ? { code: issue.message, params: limitsOf(issue) } : sharedCode(issue);
    return { code, kind: "invalid", ...(field && { field }), ...(params && { params }) };
  });
}

/** Of a union's refusals the last one speaks: "empty, or a day" says what is wrong with the day. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  const last = issue.code === "invalid_union" ? issue.errors.at(-1)?.[0] : undefined;
  return last ? deepest({ ...last, path: [...issue.path, ...last.path] }) : issue;
}

function sharedCode(issue: z.core.$ZodIssue): { code: string; params?: Failure["params"] } {
  switch (issue.code) {
    case "invalid_type":
      return { code: issue.input === undefined || issue.message.includes("undefined") ? "common.required" : "common.unreadable" };
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) <= 1) return { code: "common.required" };
      return { code: issue.origin === "string" ? "common.too_short" : "common.too_small", params: limitsOf(issue) };
    case "too_big":
      return { code: issue.origin === "string" ? "common.too_long" : "common.too_big", params: limitsOf(issue) };
    case "invalid_value":
      return { code: "common.not_a_choice" };
    case "unrecognized_keys":
      return { code: "common.unexpected", params: { names: issue.keys.join(", ") } };
    default:
      return { code: "common.unreadable" };
  }
}

function limitsOf(issue: z.core.$ZodIssue): Failure["params"] {
  if (issue.code === "too_small") return { minimum: Number(issue.minimum) };
  if (issue.code === "too_big") return { maximum: Number(issue.maximum) };
  if (issue.code === "custom") return numbersAndWords(issue.params);
  return undefined;
}

/** Parameters a schema's own check stated, as far as words can be filled with them. */
function numbersAndWords(params: Record<string, unknown> | undefined): Failure["params"] {
  const usable = Object.entries(params ?? {}).filter((entry): entry is [string, string | number] =>
    ["string", "number"].includes(typeof entry[1]),
  );
  return usable.length > 0 ? Object.fromEntries(usable) : undefined;
}
