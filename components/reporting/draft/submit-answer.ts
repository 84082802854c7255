import type { SubmitAnswer } from "./draft-store";
import type { Courier } from "./shell/courier";

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
  const kept = await courier.change(key, (record) => record);
  return kept?.refusal ? { kind: "refused", failures: kept.refusal.failures } : { kind: "queued" };
}
