import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusMark, statuses } from "@/components/ui/status-mark";

export default function ComponentsPage() {
  return (
    <main className="grid gap-6 p-6">
      <h1>58.42 ±0.00 −16.58</h1>
      <Panel title="Buttons" keyNumber={1}>
        <div className="flex gap-3">
          {(["primary", "secondary", "destructive", "quiet"] as const).map((kind) => (
            <Button key={kind} kind={kind}>
              {kind}
            </Button>
          ))}
        </div>
        <div className="flex gap-4 py-4">
          {statuses.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </div>
        <Notice tone="warning" title="Title" />
      </Panel>
    </main>
  );
}
