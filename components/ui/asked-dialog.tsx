"use client";

import dynamic from "next/dynamic";
import { type ComponentProps, useEffect } from "react";

const load = async () => (await import("./dialog")).Dialog;
const Dialog = dynamic(load, { ssr: false });

/** Long after the page stands, so that a question can still be asked when the line is gone by then. */
const fetchedAfterMs = 6_000;

type AskedDialogProps = Omit<ComponentProps<typeof Dialog>, "trigger" | "isOpen"> & { isOpen: boolean };

/**
 * A dialog that a rare turn of events opens, on pages that everybody opens: its code is no part of the page, it is fetched when
 * everything else is there, or at once when it is needed.
 */
export function AskedDialog(props: AskedDialogProps) {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), fetchedAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return props.isOpen ? <Dialog {...props} /> : null;
}
