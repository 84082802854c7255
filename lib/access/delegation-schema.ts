import { z } from "zod";
import { typedDay } from "@/lib/platform/request-day";

export const delegateCertifyingSchema = z.object({
  idempotencyKey: z.uuid(),
  toPositionId: z.uuid("desk.delegate_needed"),
  startsOn: typedDay,
  endsOn: typedDay,
  reason: z.string().trim().min(1).max(500),
});
export type DelegateCertifyingInput = z.output<typeof delegateCertifyingSchema>;

export const revokeDelegationSchema = z.object({ idempotencyKey: z.uuid(), delegationId: z.uuid() });
export type RevokeDelegationInput = z.output<typeof revokeDelegationSchema>;
