"use client";

import { useTranslations } from "next-intl";
import { keepTyped, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { handOverPositionAction } from "../actions";
import { HolderFields } from "../holder-fields";
import { SecretOnce } from "../secret-once";

type Props = { positionId: string; seenAssignmentId: string; today: string };

export function HandOverForm({ positionId, seenAssignmentId, today }: Props) {
  const t = useTranslations("access.accountOne");
  const form = useActionForm(handOverPositionAction);
  if (form.state.value) return <SecretOnce username={form.state.value.username} secret={form.state.value.temporaryPassword} />;
  return (
    <form action={form.post} onReset={keepTyped} noValidate className="grid max-w-lg gap-5">
      <ErrorSummary errors={form.errors} />
      <input type="hidden" name="positionId" value={positionId} />
      <input type="hidden" name="seenAssignmentId" value={seenAssignmentId} />
      <HolderFields typed={form.valueOf} error={form.errorOf} today={today} />
      <Button kind="destructive" type="submit" aria-disabled={form.pending} className="justify-self-start">
        {t("handOverSubmit")}
      </Button>
    </form>
  );
}
