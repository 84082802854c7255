import "server-only";
import { pruneReceipts } from "@/lib/platform/prune-receipts";
import type { Task } from "@/lib/platform/worker";
import { settleCertifications } from "@/lib/reporting/commands/settle-certifications";
import { dispatchEvents } from "./commands/dispatch-events";
import { scheduleReminders } from "./commands/schedule-reminders";
import { sendEmails } from "./commands/send-emails";

/** What the server does without being asked, in this order: what becomes official now is told in the same turn. */
export const tasks: readonly Task[] = [
  { name: "settle", run: async (now) => ({ settled: await settleCertifications(now) }) },
  { name: "schedule", run: async (now) => ({ scheduled: await scheduleReminders(now) }) },
  { name: "dispatch", run: dispatchEvents },
  { name: "mail", run: sendEmails },
  { name: "prune", run: async (now) => ({ receipts: await pruneReceipts(now) }) },
];
