"use server";

import { action } from "@/lib/platform/action";
import { markAllRead } from "@/lib/telling/commands/mark-all-read";
import { markNotices } from "@/lib/telling/commands/mark-notices";
import { markAllReadSchema, markNoticesSchema } from "@/lib/telling/schema";

export const markNoticesAction = action({ name: "markNotices", schema: markNoticesSchema, run: markNotices, revalidate: ["/inbox"] });

export const markAllReadAction = action({ name: "markAllRead", schema: markAllReadSchema, run: markAllRead, revalidate: ["/inbox"] });
