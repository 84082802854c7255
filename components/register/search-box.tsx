"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useTypedBefore } from "@/components/ui/use-typed-before";

const pause = 300;

/** Words in any order. What is typed is asked for after a pause, Enter asks at once, and the address follows without a new step back. */
export function SearchBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const t = useTranslations("register.search");
  const [typed, setTyped] = useState(q);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(q);
  useEffect(() => {
    // The address changed by another way: back, a chip, a cleared condition.
    if (q === asked.current) return;
    asked.current = q;
    setTyped(q);
  }, [q]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const ask = (text: string, after: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const next = text.trim();
      if (next === asked.current) return;
      asked.current = next;
      onSearch(next);
    }, after);
  };
  const search = (text: string) => {
    setTyped(text);
    ask(text, text === "" ? 0 : pause);
  };
  const field = useTypedBefore<HTMLInputElement>(search);
  return (
    <search className="register-search">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10.6 10.6 14 14M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <input
        ref={field}
        type="search"
        name="q"
        className="input"
        value={typed}
        placeholder={t("hint")}
        aria-label={t("label")}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") ask(typed, 0);
        }}
      />
    </search>
  );
}
