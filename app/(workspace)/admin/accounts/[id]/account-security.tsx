"use client";

import { useTranslations } from "next-intl";
import { useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { resetPasswordAction, setPositionActiveAction, unlockPositionAction } from "../actions";
import { SecretOnce } from "../secret-once";

type Props = {
  positionId: string;
  isOwn: boolean;
  isActive: boolean;
  /** Until when wrong passwords keep it closed, as words; null while it is open. */
  lockedUntil: string | null;
  mustChange: boolean;
  changedAt: string | null;
};

/** The state of an account and what an administrator can do about it. */
export function AccountSecurity({ positionId, isOwn, isActive, lockedUntil, mustChange, changedAt }: Props) {
  const t = useTranslations("access.accountOne");
  const activity = useActionForm(setPositionActiveAction);
  const unlocking = useActionForm(unlockPositionAction);
  const reset = useActionForm(resetPasswordAction);
  const id = <input type="hidden" name="positionId" value={positionId} />;
  const done = [activity, unlocking].some((form) => form.state.status === "done");
  return (
    <div className="grid gap-4">
      <ErrorSummary errors={[...activity.errors, ...unlocking.errors, ...reset.errors]} />
      {done ? <Notice tone="good" title={t("done")} live="polite" /> : null}
      {reset.state.value ? <SecretOnce username={reset.state.value.username} secret={reset.state.value.temporaryPassword} /> : null}
      <ul className="grid gap-1">
        <li>{lockedUntil ? t("stateLocked", { until: lockedUntil }) : t(isActive ? "stateActive" : "stateInactive")}</li>
        {mustChange ? <li>{t("mustChange")}</li> : null}
        {changedAt ? <li className="text-ink-2">{t("changed", { when: changedAt })}</li> : null}
      </ul>
      {isOwn ? (
        <p className="text-13 text-ink-2">{t("own")}</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          {lockedUntil ? (
            <form action={unlocking.post}>
              {id}
              <Button type="submit">{t("unlock")}</Button>
            </form>
          ) : null}
          <form action={reset.post}>
            {id}
            <Button type="submit">{t("reset")}</Button>
          </form>
          <form action={activity.post}>
            {id}
            <input type="hidden" name="active" value={isActive ? "false" : "true"} />
            <Button kind={isActive ? "destructive" : "secondary"} type="submit">
              {t(isActive ? "deactivate" : "activate")}
            </Button>
          </form>
        </div>
      )}
    </div>
  );
}
