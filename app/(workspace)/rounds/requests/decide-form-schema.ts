import { z } from "zod";
import { instantInBangkok } from "@/lib/core/fiscal-calendar";
import { decideReopenSchema } from "@/lib/reporting/round-schema";
import { typedDay, typedTime } from "../typed-dates";

/** The decision as its form posts it: the day and time stand in the form whatever is decided, and count only for a grant. */
export const decideForm = z
  .object({ untilDay: z.string().optional(), untilTime: z.string().optional() })
  .loose()
  .transform(({ untilDay, untilTime, ...rest }, context) => {
    if (rest.decision !== "grant") return rest;
    const [day, time] = [typedDay.safeParse(untilDay ?? ""), typedTime.safeParse(untilTime ?? "")];
    for (const [path, read] of [["untilDay", day] as const, ["untilTime", time] as const]) {
      if (!read.success) context.addIssue({ code: "custom", path: [path], message: read.error.issues[0]?.message ?? "" });
    }
    return day.success && time.success ? { ...rest, openUntil: instantInBangkok(day.data, time.data).toISOString() } : z.NEVER;
  })
  .pipe(decideReopenSchema);
