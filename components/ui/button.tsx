import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

export type ButtonKind = "primary" | "secondary" | "destructive" | "quiet";

type Look = { kind?: ButtonKind; size?: "normal" | "wide"; children: ReactNode };

type ButtonProps = Look &
  Omit<ComponentProps<"button">, "children"> & {
    /** Why it cannot be pressed now. The label stays, and the reason stands beside it and is read with it. */
    reason?: string;
  };

/** Verb + object, one primary per view. With a `reason` it is disabled but still found by keyboard and screen reader. */
export function Button({ kind = "secondary", size = "normal", type = "button", reason, children, className = "", ...rest }: ButtonProps) {
  const button = (
    <button
      {...rest}
      type={type}
      className={`button ${className}`}
      data-kind={kind}
      data-size={size}
      disabled={rest.disabled ?? Boolean(reason)}
    >
      {children}
    </button>
  );
  if (!reason) return button;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span className="text-12 text-ink-2">{reason}</span>
    </span>
  );
}

type LinkButtonProps = Look & Omit<ComponentProps<typeof Link>, "children">;

/** Looks like a button, is a link: it goes somewhere and changes nothing. */
export function LinkButton({ kind = "secondary", size = "normal", children, className = "", ...rest }: LinkButtonProps) {
  return (
    <Link prefetch={false} {...rest} className={`button ${className}`} data-kind={kind} data-size={size}>
      {children}
    </Link>
  );
}
