import "server-only";
import { read } from "@/lib/platform/database";
import { loadUndoMinutes } from "../store-certification";

/** Minutes a certification made now may be undone; 0 where it is official at once. */
export async function readUndoMinutes({ now }: { readonly now: Date }): Promise<number> {
  return loadUndoMinutes(read, now);
}
