"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { hrefOf, type RegisterAt } from "../address";
import { readViews, type SavedView, withView, writeViews } from "./saved-views";

type ViewPanelProps = { position: string; at: RegisterAt; onNamed: (name: string) => void; onOpen: (href: string) => void };

/** A view is its address: copied as a link, or named and listed in this browser. */
export function ViewPanel({ position, at, onNamed, onOpen }: ViewPanelProps) {
  const t = useTranslations("register.view");
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [name, setName] = useState(at.view);
  const [said, setSaid] = useState("");
  const link = useRef<HTMLInputElement>(null);
  useEffect(() => setViews(readViews(localStorage, position)), [position]);
  const address = `${window.location.origin}${hrefOf(at)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(t("copied"));
    } catch {
      link.current?.select();
      setSaid(t("copyFailed"));
    }
  };
  const keep = (next: readonly SavedView[], done: string) => {
    setViews(next);
    setSaid(writeViews(localStorage, position, next) ? done : t("saveFailed"));
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const view = name.trim().slice(0, 60);
    if (view === "") return;
    keep(withView(views, { name: view, href: hrefOf({ ...at, view }) }), t("saved", { name: view }));
    onNamed(view);
  };
  return (
    <div className="view-panel">
      <div className="field">
        <label className="field-label" htmlFor="register-link">
          {t("address")}
        </label>
        <input ref={link} id="register-link" className="input" readOnly value={address} onFocus={(event) => event.target.select()} />
        <Button onClick={copy}>{t("copy")}</Button>
      </div>
      <form className="field" onSubmit={save}>
        <label className="field-label" htmlFor="register-view-name">
          {t("name")}
        </label>
        <input
          id="register-view-name"
          className="input"
          value={name}
          maxLength={60}
          autoComplete="off"
          aria-describedby="register-view-hint"
          onChange={(event) => setName(event.target.value)}
        />
        <p id="register-view-hint" className="field-hint">
          {t("nameHint")}
        </p>
        <Button type="submit" disabled={name.trim() === ""}>
          {t("save")}
        </Button>
      </form>
      <p role="status" className="view-said">
        {said}
      </p>
      <div>
        <p className="field-label">{t("list")}</p>
        {views.length === 0 ? <p className="field-hint">{t("empty")}</p> : null}
        <ul className="view-list">
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className="register-link"
                aria-current={view.name === at.view || undefined}
                onClick={() => onOpen(view.href)}
              >
                {view.name}
              </button>
              <button
                type="button"
                className="view-remove"
                aria-label={t("remove", { name: view.name })}
                onClick={() =>
                  keep(
                    views.filter(({ name: other }) => other !== view.name),
                    "",
                  )
                }
              >
                <svg width="10" height="10" viewBox="0 0 14 14" aria-hidden="true">
                  <path d="m2.5 2.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="2" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
