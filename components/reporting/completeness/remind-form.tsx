"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepTyped, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { ThaiText } from "@/components/ui/thai-text";
import type { ReminderAudience } from "@/lib/reporting/rules/completeness-view";
import { useRemindAction } from "./remind-action";
import { RemindDone } from "./remind-done";
import { RemindUnits } from "./remind-units";

type RemindFormProps = {
  fiscalYear: number;
  month: number;
  areaIds: readonly string[];
  close: () => void;
  onDone?: () => void;
};

/** What the server says it would do, and the key under which it does it once. */
type Asked = ReminderAudience & { readonly idempotencyKey: string };

export function RemindForm({ fiscalYear, month, areaIds, close, onDone }: RemindFormProps) {
  const t = useTranslations("completeness.remind");
  const query = new URLSearchParams({ year: String(fiscalYear), month: String(month), areas: areaIds.join(",") });
  const { data, isError } = useQuery({
    queryKey: ["completeness", "audience", query.toString()],
    // Asked anew each time: somebody else may have reminded them, or they may have sent.
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Asked> => {
      const response = await fetch(`/api/v1/completeness/audience?${query}`, { signal });
      if (!response.ok) throw new Error(`audience: ${response.status}`);
      return response.json();
    },
  });
  if (data) return <AskedForm audience={data} close={close} onDone={onDone} />;
  return (
    <p role="status" className="py-4">
      {isError ? t("failed") : t("loading")}
    </p>
  );
}

function AskedForm({ audience, close, onDone }: { audience: Asked; close: () => void; onDone?: () => void }) {
  const t = useTranslations("completeness.remind");
  const common = useTranslations("common.action");
  const router = useRouter();
  const form = useActionForm(useRemindAction());
  const missing = audience.units.filter(({ reminding }) => reminding !== "nothing_missing");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(missing.map(({ id }) => id)));
  const [reason, setReason] = useState("");
  if (form.state.status === "done" && form.state.value) {
    const finish = () => {
      close();
      onDone?.();
      router.refresh();
    };
    return <RemindDone reminded={form.state.value} close={finish} />;
  }
  const again = reason.trim() !== "";
  const told = missing.filter(({ id, reminding }) => chosen.has(id) && (reminding === "now" || again));
  const tooSoon = missing.filter(({ id, reminding }) => chosen.has(id) && reminding === "too_soon");
  const positions = told.reduce((sum, unit) => sum + unit.positions, 0);
  const byEmail = told.reduce((sum, unit) => sum + unit.byEmail, 0);
  return (
    <form action={form.post} onReset={keepTyped} className="grid gap-4 pt-2">
      <ErrorSummary errors={form.errors} />
      <div aria-live="polite">
        <p className="text-16 font-semibold">
          <ThaiText>{t("audience", { positions, units: told.length })}</ThaiText>
        </p>
        <p className="text-13 text-ink-2">
          <ThaiText>{`${t("how", { byEmail })} · ${t("roles")}`}</ThaiText>
        </p>
      </div>
      <input type="hidden" name="idempotencyKey" value={audience.idempotencyKey} />
      <input type="hidden" name="fiscalYear" value={audience.fiscalYear} />
      <input type="hidden" name="month" value={audience.month} />
      <input type="hidden" name="areaIds" value={[...chosen].join(",")} />
      <RemindUnits units={missing} chosen={chosen} choose={setChosen} />
      <TextArea
        name="message"
        label={t("message")}
        hint={t("messageHint")}
        required={false}
        maxLength={1000}
        rows={3}
        defaultValue={form.valueOf("message")}
      />
      {tooSoon.length > 0 ? (
        <>
          <p className="text-13 text-watch-t">
            <ThaiText>{t("tooSoon", { units: tooSoon.length, hours: String(Number(audience.minHours)) })}</ThaiText>
          </p>
          <TextArea
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            error={form.errorOf("reason")}
            required={false}
            maxLength={1000}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          kind="primary"
          disabled={form.pending}
          reason={told.length === 0 && !form.pending ? t("chooseOne") : undefined}
        >
          {form.pending ? t("sending") : t("submit", { units: told.length })}
        </Button>
        <Button kind="quiet" onClick={close}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
