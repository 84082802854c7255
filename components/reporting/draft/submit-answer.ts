import type { SubmitAnswer } from "./draft-store";
import type { Courier } from "./shell/courier";
import type { Refusal } from "./state/kept-project";

/** Sends a month whose sending was asked for, and says what came of it. Another tab may have been the one that sent it. */
export async function sendAndAnswer(courier: Courier, key: string): Promise<SubmitAnswer> {
  let receiptNo: string | null = null;
  const stop = courier.listen((news) => {
    if (news.kind === "submitted" && news.key === key) receiptNo = news.receiptNo;
  });
  courier.awaited.add(key);
  const delivery = await courier.send(key).finally(() => courier.awaited.delete(key));
  stop();
  if (receiptNo !== null) return { kind: "sent", receiptNo };
  if (delivery.kind === "submitted") return { kind: "sent", receiptNo: delivery.receiptNo };
  if (delivery.kind !== "done") return { kind: "queued" };
  let refusal: Refusal | null = null;
  await courier.change(key, (record) => {
    refusal = record?.refusal ?? null;
    // Whoever asked shows it; only what was refused later, unasked, is kept to be said.
    return record?.refusal?.of === "submission" ? { ...record, refusal: null } : record;
  });
  return refusedOr(refusal);
}

const refusedOr = (refusal: Refusal | null): SubmitAnswer =>
  refusal ? { kind: "refused", failures: refusal.failures } : { kind: "queued" };
