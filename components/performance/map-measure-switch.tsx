import { useTranslations } from "next-intl";
import type { MapMeasure } from "@/components/charts/map-measures";

/** Chooses what the map is coloured by. Plain radio buttons: the style sheet follows them, with or without a script. */
export function MapMeasureSwitch({ measures }: { measures: readonly MapMeasure[] }) {
  const t = useTranslations("panels.map");
  return (
    <fieldset className="map-switch pb-2" data-print="none">
      <legend className="sr-only">{t("measure")}</legend>
      {measures.map((measure) => (
        <label key={measure}>
          <input
            type="radio"
            name="map-measure"
            value={measure}
            defaultChecked={measure === "gap"}
            className="sr-only"
            autoComplete="off"
          />
          {t(`short.${measure}`)}
        </label>
      ))}
    </fieldset>
  );
}
