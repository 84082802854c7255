import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Panel } from "@/components/ui/panel";
import { ActForm } from "./act-form";
import type { Act } from "./acts";

/** Takes the import back as a whole; asks first, and works without a script. */
export function UndoPanel({ id, fileName, act }: { id: string; fileName: string; act: Act }) {
  const t = useTranslations("exchange.import.undo");
  return (
    <Panel title={t("title")} sentence={t("lead")}>
      <ActForm id={id} act={act}>
        <Checkbox name="sure" label={t("ask", { name: fileName })} />
        <div>
          <Button type="submit" kind="destructive">
            {t("do")}
          </Button>
        </div>
      </ActForm>
    </Panel>
  );
}
