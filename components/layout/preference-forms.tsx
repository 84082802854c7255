import { useTranslations } from "next-intl";
import type { Preferences } from "@/lib/i18n/preferences";

type Choice = { readonly value: string; readonly label: string; readonly mark: string; readonly lang?: string; readonly size?: string };

/**
 * Text size, language and theme as small forms that post to /preferences: they work without a script, before sign-in, and
 * the answer is the same page drawn anew.
 */
export function PreferenceForms({ preferences, withKeys = false }: { preferences: Preferences; withKeys?: boolean }) {
  const t = useTranslations("frame.preferences");
  const letter = t("textMark");
  return (
    <div className="preferences">
      <PreferenceForm
        name="text"
        label={t("text")}
        current={preferences.text}
        choices={[
          { value: "small", label: t("textSmall"), mark: `${letter}−`, size: "small" },
          { value: "normal", label: t("textNormal"), mark: letter },
          { value: "large", label: t("textLarge"), mark: `${letter}+`, size: "large" },
        ]}
      />
      <PreferenceForm
        name="lang"
        label={t("language")}
        current={preferences.locale}
        choices={[
          { value: "th", label: t("thai"), mark: "TH", lang: "th" },
          { value: "en", label: t("english"), mark: "EN", lang: "en" },
        ]}
      />
      <PreferenceForm
        name="theme"
        label={t("theme")}
        current={preferences.theme}
        choices={[
          { value: "light", label: t("light"), mark: "sun" },
          { value: "dark", label: t("dark"), mark: "moon" },
          { value: "system", label: t("system"), mark: "half" },
        ]}
      />
      {withKeys ? (
        <PreferenceForm
          name="keys"
          label={t("keys")}
          current={preferences.keys}
          choices={[
            { value: "on", label: t("keysOn"), mark: "1–9" },
            { value: "off", label: t("keysOff"), mark: t("keysOffMark") },
          ]}
        />
      ) : null}
    </div>
  );
}

function PreferenceForm({ name, label, current, choices }: { name: string; label: string; current: string; choices: readonly Choice[] }) {
  return (
    <form method="post" action="/preferences" aria-label={label} className="preference" data-name={name}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="submit"
          name={name}
          value={choice.value}
          lang={choice.lang}
          data-size={choice.size}
          title={choice.label}
          aria-pressed={choice.value === current}
        >
          {name === "theme" ? <ThemeSign sign={choice.mark} /> : choice.mark}
          <span className="sr-only"> {choice.label}</span>
        </button>
      ))}
    </form>
  );
}

function ThemeSign({ sign }: { sign: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      {sign === "moon" ? (
        <path d="M11.6 8.6A5 5 0 0 1 5.4 2.4a5 5 0 1 0 6.2 6.2Z" fill="currentColor" />
      ) : (
        <circle cx="7" cy="7" r={sign === "sun" ? 2.9 : 5} />
      )}
      {sign === "half" ? <path d="M7 2a5 5 0 0 1 0 10Z" fill="currentColor" /> : null}
      {sign === "sun" ? (
        <path d="M7 .6v1.7M7 11.7v1.7M.6 7h1.7M11.7 7h1.7M2.5 2.5l1.2 1.2M10.3 10.3l1.2 1.2M11.5 2.5l-1.2 1.2M3.7 10.3l-1.2 1.2" />
      ) : null}
    </svg>
  );
}
