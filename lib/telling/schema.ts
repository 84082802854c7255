import { z } from "zod";
import { type Topic, topics, type Way } from "./rules/topics";

/** Ids of notices as one field: "12,13"; a line of the inbox may stand for several. */
const noticeIds = z
  .string()
  .regex(/^\d{1,18}(,\d{1,18}){0,999}$/)
  .transform((text) => text.split(","));

export const markNoticesSchema = z.object({ ids: noticeIds, as: z.enum(["read", "unread"]) });
export type MarkNoticesInput = z.output<typeof markNoticesSchema>;

export const topicSchema = z.enum(topics);

export const markAllReadSchema = z.object({
  topic: topicSchema.optional().or(z.literal("").transform(() => undefined)),
});
export type MarkAllReadInput = z.output<typeof markAllReadSchema>;

/** A ticked box sends "on"; an unticked one sends nothing at all. */
const box = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const way = z.object({ inInbox: box, byEmail: box }).optional();

/** The whole form at once: `ways.<topic>.inInbox`, `ways.<topic>.byEmail`. */
export const setWaysSchema = z
  .object({ ways: z.partialRecord(topicSchema, way).optional() })
  .transform(({ ways }): { readonly ways: Readonly<Partial<Record<Topic, Way>>> } => ({ ways: ways ?? {} }));
export type SetWaysInput = z.output<typeof setWaysSchema>;

/** "" takes the address away. One address, no name beside it, no line break. */
export const setEmailSchema = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .refine((text) => text === "" || z.email().safeParse(text).success, { message: "telling.address_unreadable" }),
});
export type SetEmailInput = z.output<typeof setEmailSchema>;

export const inboxFilterSchema = z.object({
  topic: topicSchema.optional().catch(undefined),
  /** Read ones before this id. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type InboxFilter = z.output<typeof inboxFilterSchema>;
