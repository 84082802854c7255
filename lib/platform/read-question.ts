import "server-only";
import pg from "pg";
import { type Failure, type Result, refuse } from "@/lib/core/result";
import { questionSeconds, readingPools } from "./database";
import { turnsOf } from "./turns";

/** Every column as the text PostgreSQL sends: numerics exact, whole numbers to be read as numbers. */
export const asText = { getTypeParser: () => (value: string) => value } as pg.CustomTypesConfig;

export type TextRow = readonly (string | null)[];

/**
 * A read whose text depends on what somebody chose: planned for its values, stopped after `questionSeconds`, on connections of its
 * own kind. Columns come as text, in the order of the SQL.
 */
export async function readQuestion(text: string, values: readonly unknown[]): Promise<TextRow[]> {
  const { rows } = await readingPools().questions.query<(string | null)[]>({ text, values: [...values], rowMode: "array", types: asText });
  return rows;
}

/** The same with columns by their names and kinds, as `read` gives them. */
export async function readNamedQuestion<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await readingPools().questions.query<Row & pg.QueryResultRow>({ text, values: [...values] });
  return rows;
}

/** Of one position so many are asked at once, on one server; a screen asks three or four. More wait, and of those only so many. */
export const questionTurns = { atOnce: Number.POSITIVE_INFINITY, ofOne: 6, waitingOfOne: 40 };
const turns = turnsOf(questionTurns);

/** Asks in the turn of a position (429 when too much of it waits already) and in time (503); every other failure goes on. */
export function askInTurn<T>(positionId: string, asking: () => Promise<Result<T>>): Promise<Result<T>> {
  return turns.take(positionId, () => inTime(asking())) ?? Promise.resolve(refuse(tooManyAtOnce));
}

const tooManyAtOnce: Failure = { code: "common.too_many_at_once", kind: "limited", params: { seconds: 5 } };
const tookTooLong: Failure = { code: "common.took_too_long", kind: "unavailable", params: { seconds: questionSeconds } };

/** Says in words that a question was stopped. */
async function inTime<T>(asking: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === queryCanceled) return refuse(tookTooLong);
    throw error;
  }
}

const queryCanceled = "57014";
