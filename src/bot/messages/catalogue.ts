/** Locales with words of their own besides English, as Discord names them. */
export const TRANSLATED_LOCALES = ["zh-CN", "zh-TW", "ja"] as const;

/** What the bot says about one subject, in every language; one small file for each subject and language. */
export type Catalogue<Messages> = {
  readonly en: Messages;
} & Readonly<Record<(typeof TRANSLATED_LOCALES)[number], Messages>>;

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW`; one without words of its own reads English */
export function messagesIn<Messages>(catalogue: Catalogue<Messages>, locale: string): Messages {
  const translated = TRANSLATED_LOCALES.find((each) => each === locale);
  return catalogue[translated ?? "en"];
}
