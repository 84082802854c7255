import { bindThai } from "@/lib/i18n/bind-thai";

/** Text from the data (names, works, reasons) with the places where a line must not break bound together. */
export function ThaiText({ children }: { children: string }) {
  return bindThai(children);
}
