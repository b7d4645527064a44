import { type APIMessageTopLevelComponent, ButtonStyle } from "discord.js";
import { customId } from "../../custom-id.js";
import { labelsFor } from "../../messages/control-labels.js";
import { privacyMessagesFor } from "../../messages/privacy-messages.js";
import { button, buttonRow, smallText, textDisplay } from "../../render/components.js";

/** First part of custom ids: who handles the buttons. */
export const PRIVACY_PREFIX = "privacy";

/** What is kept of a person, with a button that leads to deleting it. @param kept Discord Markdown, none for nothing */
export function privacyView(
  kept: readonly (readonly string[])[],
  locale: string,
): readonly APIMessageTopLevelComponent[] {
  const messages = privacyMessagesFor(locale);
  const parts = kept.filter((lines) => lines.length > 0);
  return [
    textDisplay(`### ${messages.title}\n${smallText(messages.whatIsKept)}`),
    ...(parts.length === 0
      ? [textDisplay(messages.nothingKept)]
      : [
          ...parts.map((lines) => textDisplay(lines.join("\n"))),
          ...buttonRow([
            button({
              customId: customId(PRIVACY_PREFIX, "ask"),
              label: labelsFor(locale).deleteData,
              style: ButtonStyle.Danger,
              emoji: "🗑️",
            }),
          ]),
        ]),
  ];
}

/** Asks once more before all is deleted. */
export function confirmView(locale: string): readonly APIMessageTopLevelComponent[] {
  const labels = labelsFor(locale);
  return [
    textDisplay(privacyMessagesFor(locale).confirm),
    ...buttonRow([
      button({
        customId: customId(PRIVACY_PREFIX, "delete"),
        label: labels.confirmDelete,
        style: ButtonStyle.Danger,
      }),
      button({ customId: customId(PRIVACY_PREFIX, "keep"), label: labels.keepData }),
    ]),
  ];
}
