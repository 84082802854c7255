"use client";

import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { listenToCharts, type Reading } from "./listen-to-charts";
import { listenToDrill } from "./listen-to-drill";
import { listenToPanelMenus } from "./listen-to-panel-menus";

const edge = 8;

/** Reads the charts of the page by pointer, touch and keyboard, zooms the map, saves pictures. Put it once on a page of charts. */
export function ChartReader() {
  const [reading, setReading] = useState<Reading | null>(null);
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ends = [listenToCharts(setReading), listenToPanelMenus(), listenToDrill((href) => router.push(href))];
    return () => {
      for (const end of ends) end();
    };
  }, [router]);
  // Placed by script and not by an attribute: the content security policy allows no inline style.
  useLayoutEffect(() => {
    const tip = box.current;
    if (!tip || !reading) return;
    const at = reading.mark.getBoundingClientRect();
    const left = Math.min(window.innerWidth - tip.offsetWidth - edge, Math.max(edge, at.left + at.width / 2 - tip.offsetWidth / 2));
    const over = at.top - tip.offsetHeight - edge;
    tip.style.left = `${left}px`;
    tip.style.top = `${over > 60 ? over : Math.min(at.bottom + edge, window.innerHeight - tip.offsetHeight - edge)}px`;
  }, [reading]);
  const [title, ...lines] = reading?.text.split("\n") ?? [];
  return (
    <div ref={box} className="chart-tip" hidden={!reading} aria-hidden="true" data-print="none">
      <b>{title}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
