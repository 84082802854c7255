/**
 * Expected failures are values, never throws. A failure's code is "<namespace>.<name>": the words a person reads are
 * the message `<namespace>.failure.<name>` of lib/i18n, filled with `params`.
 */
export type FailureKind =
  | "malformed"
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "locked"
  | "limited"
  | "too_large"
  | "unavailable";

export type Failure = {
  readonly code: string;
  readonly kind: FailureKind;
  /** Path of the input the failure is about, e.g. "lines.3.disbursed"; absent when it is about the whole. */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failures: readonly Failure[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (...failures: readonly [Failure, ...Failure[]]): Result<never> => ({ ok: false, failures });

/** HTTP status of each kind (RFC 9110), used by every route handler. */
export const statusOfKind: Readonly<Record<FailureKind, number>> = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  locked: 423,
  limited: 429,
  too_large: 413,
  unavailable: 503,
};
