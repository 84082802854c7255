import { useTranslations } from "next-intl";
import { NoBreak } from "@/components/ui/no-break";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";

const grounds = [
  "canvas",
  "surface",
  "rail",
  "sunken",
  "chrome",
  "accent",
  "accent-wash",
  "ink",
  "ink-2",
  "ink-3",
  "line-ui",
  "rule",
] as const;
const data = ["d-paid", "d-committed", "d-left", "d-plan", "d-physical", "d-forecast", "m1", "m2", "m3", "m4", "m5", "m6"] as const;

function Swatches({ tokens }: { tokens: readonly string[] }) {
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-6">
      {tokens.map((token) => (
        <li key={token} className="grid gap-1">
          <svg width="100%" height="30" aria-hidden="true">
            <rect width="100%" height="100%" fill={`var(--${token})`} stroke="var(--line-2)" />
          </svg>
          <code className="text-11 text-ink-2">{token}</code>
        </li>
      ))}
    </ul>
  );
}

export function ColourSpecimens() {
  const t = useTranslations("gallery");
  const sizes = [
    ["48/60", "text-48 font-semibold", "58.42%"],
    ["28/41", "text-28 font-semibold", t("sample.headline")],
    ["22/34", "text-22 font-semibold", t("sample.form")],
    ["16/27", "text-16 font-semibold", t("sample.panel")],
    ["14/23", "text-14", t("sample.body")],
    ["13/21", "text-13", t("sample.table")],
    ["12/19", "text-12", t("sample.caption")],
  ] as const;
  return (
    <>
      <Panel title={t("section.colour")} meta={t("meta.colour")} keyNumber={1}>
        <div className="grid gap-4">
          <Swatches tokens={grounds} />
          <Swatches tokens={data} />
        </div>
      </Panel>
      <Panel title={t("section.type")} meta={t("meta.type")} keyNumber={2}>
        <dl className="grid">
          {sizes.map(([size, look, words]) => (
            <div key={size} className="grid grid-cols-[52px_1fr] items-baseline border-b border-line py-1">
              <dt className="text-12 text-ink-2">{size}</dt>
              <dd className={`${look} min-w-0 truncate pt-1`}>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="pt-3 text-13">
          <ThaiText>{t("sample.bound")}</ThaiText> <NoBreak>−16.58 +16.58 ±0.00</NoBreak>
        </p>
      </Panel>
    </>
  );
}
