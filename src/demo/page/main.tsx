import { render } from "preact";
import { App } from "./app.js";
import { LOCALES } from "./strings.js";

const languages = navigator.languages.flatMap((language) => [
  language,
  language.replace(/^zh-Han[st]-/, "zh-"),
  language.split("-")[0] ?? "",
]);
const wanted = languages.flatMap((language) =>
  LOCALES.filter((locale) => locale === language || locale.startsWith(`${language}-`)),
);

render(<App firstLocale={wanted[0] ?? "en-US"} />, document.body);
