import { z } from "zod";
import { typedDay, typedDayOrNone } from "@/lib/platform/request-day";
import { roles } from "./roles";
import { usernamePattern } from "./schema";

const name = z.string().trim().min(1).max(200);
const listed = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string().min(1).max(40)).min(1).max(20));

/** The person who takes a position. `namesake` answers whether somebody of the same name already known is the same person. */
const holder = {
  personTh: name,
  personEn: z.string().trim().max(200),
  namesake: z.enum(["", "same", "other"]).default(""),
  startsOn: typedDay,
  endsOn: typedDayOrNone,
};

export const createPositionSchema = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(usernamePattern, "access.username_form")
    .refine((username) => !/\d{13}/.test(username), "access.username_id_number"),
  titleTh: name,
  titleEn: name,
  officeTh: name,
  officeEn: name,
  role: z.enum(roles),
  areaIds: listed,
  ...holder,
});
export type CreatePositionInput = z.output<typeof createPositionSchema>;

export const handOverPositionSchema = z.object({
  positionId: z.uuid(),
  /** The assignment the form showed; "" when nobody held the position. Another one in the base is a conflict. */
  seenAssignmentId: z.union([z.uuid(), z.literal("")]),
  ...holder,
});
export type HandOverPositionInput = z.output<typeof handOverPositionSchema>;

export const positionSchema = z.object({ positionId: z.uuid() });
export type PositionInput = z.output<typeof positionSchema>;

export const setPositionActiveSchema = z.object({
  positionId: z.uuid(),
  active: z.enum(["true", "false"]).transform((text) => text === "true"),
});
export type SetPositionActiveInput = z.output<typeof setPositionActiveSchema>;

export const positionFilterSchema = z.object({
  search: z.string().trim().max(100).default(""),
  role: z.enum(roles).optional(),
  area: z.string().max(40).optional(),
  state: z.enum(["active", "inactive", "locked", "empty"]).optional(),
  after: z.string().max(60).optional(),
});
export type PositionFilter = z.output<typeof positionFilterSchema>;
