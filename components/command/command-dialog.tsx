"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Autocomplete, Button, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField, Text } from "react-aria-components";
import type { SectionLink } from "@/components/layout/sections";
import { AriaLocale } from "@/components/ui/aria-locale";
import { KeyCap } from "@/components/ui/key-cap";
import { ThaiText } from "@/components/ui/thai-text";
import { doAct } from "./command-acts";
import type { CommandMode } from "./command-event";
import { type CommandItem, useCommandItems } from "./command-items";
import { openPart } from "./command-questions";
import { recentPlaces, rememberPlace } from "./recent-places";
import { useQuestions } from "./use-questions";
import { useSearch } from "./use-search";

type CommandDialogProps = {
  mode: CommandMode;
  sections: readonly SectionLink[];
  positionId: string;
  /** The area of the position's own overview. */
  homeId: string | null;
  /** What was typed before the field had the keys. */
  typedMeanwhile: () => string;
  /** `gone` where the choice leads elsewhere, so that the focus is not taken back. */
  onClose: (gone: boolean) => void;
};

/**
 * One list of areas, questions, projects, activities, pages and commands: type parts of a name in any order, ↑ ↓ Enter. Esc takes away what
 * was typed, then closes; the foot says which.
 */
export function CommandDialog({ mode, sections, positionId, homeId, typedMeanwhile, onClose }: CommandDialogProps) {
  const t = useTranslations("command");
  const router = useRouter();
  const [text, setText] = useState("");
  const [recent] = useState(() => recentPlaces(positionId));
  const { answer, state } = useSearch(text, mode);
  const asked = useQuestions({ text, mode, sections, homeId });
  const items = useCommandItems(sections)(text, mode, answer, recent, asked);
  const title = t(mode === "area" ? "titleAreas" : "title");

  const choose = (id: string) => {
    const item = items.find((each) => each.id === id);
    if (!item) return;
    if ("act" in item) {
      onClose(false);
      void doAct(item.act);
      return;
    }
    if (item.kind === "area" || item.kind === "project" || item.kind === "activity") {
      const { kind, name, href } = item;
      rememberPlace(positionId, { kind, id: id.replace("recent:", ""), name, hint: item.hint.replace(`${t("recent")} · `, ""), href });
    }
    onClose(true);
    const { pathname, search, hash } = new URL(item.href, location.href);
    // After the dialog has given the focus back, which would take the page to where it was.
    if (hash && pathname === location.pathname && search === location.search) setTimeout(() => openPart(hash), 50);
    else router.push(item.href);
  };

  const said =
    state === "failed" ? t("failed") : state === "searching" ? t("searching") : text.trim() ? t("count", { count: items.length }) : "";
  return (
    <AriaLocale>
      <ModalOverlay className="dialog-overlay command-overlay" isOpen isDismissable onOpenChange={(open) => open || onClose(false)}>
        <Modal className="command-box">
          <Dialog aria-label={title} className="command">
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField aria-label={title} autoFocus className="command-field">
                <Input
                  className="command-input"
                  placeholder={t(mode === "area" ? "placeholderAreas" : "placeholder")}
                  onFocus={() => {
                    const typed = typedMeanwhile();
                    setText((now) => typed + now);
                  }}
                />
                <Button slot={null} className="command-close" aria-label={t("close")} onPress={() => onClose(false)}>
                  <KeyCap>Esc</KeyCap>
                </Button>
              </SearchField>
              <ListBox
                aria-label={t("list")}
                className="command-list"
                items={items}
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => (
                  <p className="command-empty">
                    {state === "idle" && text.trim()
                      ? t("nothing", { text: text.trim() })
                      : t(state === "failed" ? "failed" : state === "searching" ? "searching" : "empty")}
                  </p>
                )}
              >
                {(item: CommandItem) => (
                  <ListBoxItem id={item.id} textValue={item.name} className="command-item">
                    <span className="command-kind">{t(`kind.${item.kind}`)}</span>
                    <Text slot="label" className="command-name" lang={item.lang}>
                      <ThaiText>{item.name}</ThaiText>
                    </Text>
                    {item.hint ? (
                      <Text slot="description" className="command-hint">
                        {item.hint}
                      </Text>
                    ) : null}
                  </ListBoxItem>
                )}
              </ListBox>
            </Autocomplete>
            <p className="command-foot">
              <span role="status">{said}</span>
              <span aria-hidden="true" className="command-keys">
                <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t("keysMove")} <KeyCap>Enter</KeyCap> {t("keysOpen")} <KeyCap>Esc</KeyCap>{" "}
                {t(text ? "keysClear" : "keysClose")}
              </span>
            </p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}
