import type { OpenMonths } from "./open-months";
import type { Courier } from "./shell/courier";
import { hasWork, type KeptProject } from "./state/kept-project";

type Heard = {
  readonly changed: () => void;
  readonly sent: (key: string) => void;
};

/** While a page is looked at, one of its months is read anew so often, each in turn: other people's changes arrive. */
const freshMs = 20_000;

/** Everything a page's store listens to while it is open; answers how to stop. */
export function watchPage(courier: Courier, months: OpenMonths, heard: Heard): () => void {
  const stopHearing = courier.listen((news) => {
    if (news.kind === "changed" && news.record) months.adopt(news.record);
    if (news.kind === "submitted") heard.sent(news.key);
    heard.changed();
  });
  void months.open(courier);

  let turn = 0;
  const fresh = setInterval(() => {
    const records = months.all();
    const next = records[turn++ % Math.max(1, records.length)];
    const idle = document.visibilityState === "visible" && courier.connection().kind === "fine";
    if (next && idle && !next.batch) void courier.refresh(next);
  }, freshMs);

  const isUnsafe = (): boolean => (months.isWriting() || !courier.isKept()) && months.all().some(hasWork);
  const ask = (event: BeforeUnloadEvent): void => {
    if (isUnsafe()) event.preventDefault();
  };
  const sendRest = (work: (record: KeptProject) => void) => (): void => {
    for (const record of months.all()) if (record.pending.length > 0) work(record);
  };
  const leave = sendRest((record) => courier.sendWhileLeaving(record));
  const hide = sendRest(({ key }) => courier.nudge(key, 0));
  const hidden = (): void => {
    if (document.visibilityState === "hidden") hide();
  };
  window.addEventListener("beforeunload", ask);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    hide();
    stopHearing();
    clearInterval(fresh);
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", hidden);
  };
}
