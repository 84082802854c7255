"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { Notice, type NoticeTone } from "./notice";

type Toast = { readonly id: number; readonly tone: NoticeTone; readonly title: string };

const ToastContext = createContext<(tone: NoticeTone, title: string) => void>(() => undefined);

/** Says in passing that something was saved. What must be read or kept stands on the page instead, as a notice or a receipt. */
export const useToast = () => useContext(ToastContext);

const shownMs = 6000;

export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const say = useCallback((tone: NoticeTone, title: string) => {
    const id = performance.now();
    setToasts((shown) => [...shown.slice(-2), { id, tone, title }]);
    setTimeout(() => setToasts((shown) => shown.filter((toast) => toast.id !== id)), shownMs);
  }, []);
  const value = useMemo(() => say, [say]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toast-region" aria-live="polite" data-print="none">
        {toasts.map((toast) => (
          <Notice key={toast.id} tone={toast.tone} title={toast.title} />
        ))}
      </div>
    </ToastContext>
  );
}
