import { endOfDoubleBraces } from "./balanced.js";
import type { ShellWord } from "./split-words.js";

/** Where a word stands, as far as it decides what can be a placeholder there. */
export interface Slot {
  /** The word belongs to a command that runs elsewhere (`docker run IMAGE …`): only marked placeholders count. */
  readonly foreign?: boolean;
  /** Any text can stand there: a message, a pattern, what `echo` prints. */
  readonly text?: boolean;
  /** A name in capitals is no value that the program takes there. */
  readonly noCapitals?: boolean;
}

const IDEOGRAPHS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const MARKED = /<[\p{L}\p{N}][^<>\n]*>/gu;
/** As `endOfBracketed` takes them: a whole word, or a part that begins with what joins it to the rest. */
const BRACKETED = /^\[[:@/=,.]?<?[\p{L}.-].*\](?:\.{3})?$|\[(?:[:@/=,.]|[A-Z_]{2})[^\]]*\]/u;
const IPV6 = /\[[\da-fA-F]*:[\da-fA-F.]*:[\da-fA-F:.]*(?:%\w+)?\]/;
/** `{name}`, `web-{id}`; not `HEAD@{upstream}`, `%{http_code}`, `${NAME}` or `{{.Name}}`. */
const BRACED = /(?<![@%${])\{[A-Za-z][\w-]*\}(?!\})/g;
const CAPITALS = /^[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)*$/;
const EXES = /(?:^|[^A-Za-z])[xX]{3,}(?:$|[^A-Za-z])/;
const YOURS = /^your(?:[-_]?[a-z]|$)/i;
const PATH_TO = /(?:^|\/)path\/to(?:\/|$)/i;

/** Most words hold nothing that is looked for below. */
const PLAIN = /^(?!your)[a-z\d_.,/:=@%+~-]*$/;
const NOT_PLAIN = /xxx|\.{3}|path\/to/;

/** Words in capitals that usage lines put for a value, alone or joined: `HOST_PORT`, `YOUR_NAME`. */
const VALUE_WORDS = new Set(
  `ADDR ADDRESS APP ARG ARGS ARGUMENT ARGUMENTS BRANCH CLUSTER CMD COMMAND COMMIT CONTAINER CONTAINERS CONTEXT DATABASE
  DB DEST DESTINATION DIGEST DIR DIRECTORY DOCKERFILE DOMAIN DST EMAIL FILE FILENAME FLAGS FOLDER GROUP HASH HOST
  HOSTNAME ID IMAGE IMAGES INTERFACE IP KEY LABEL LOCAL MODE MY MYIMAGE MESSAGE N NAME NAMESPACE NAMES NETWORK NEW NODE NUM
  NUMBER OLD OPTION OPTIONS OWNER PACKAGE PARAMS PASSWORD PATH PATTERN PID PLUGIN POD PORT PREFIX PRIVATE PROJECT PROTO
  PUBLIC REGION REGISTRY RELEASE REMOTE REPLICAS REPO REPOSITORY RESOURCE ROOT SCRIPT SECRET SERVER SERVICE SHA SIZE
  SOURCE SRC STACK STRING SUBCOMMAND TABLE TAG TARGET TASK TEXT TOKEN TYPE UNIT URL USER USERNAME VALUE VERSION
  VOLUME WORD YOUR`.split(/\s+/),
);

/** What a person has to fill in, in one word, as it is written there. */
export function placeholdersIn(word: ShellWord, slot: Slot = {}): string[] {
  const value = word.value;
  if (PLAIN.test(value) && !NOT_PLAIN.test(value)) return [];
  const gaps = bracedGaps(value);
  if (gaps.length > 0) return gaps;
  if (word.quoted) {
    const single = word.raw.startsWith("'") || slot.text;
    return single
      ? []
      : [...value.matchAll(MARKED)].map((match) => match[0]).filter((one) => !/[/=]/.test(one));
  }
  const marked = [...value.matchAll(MARKED)].map((match) => match[0]);
  if (BRACKETED.test(value) && !IPV6.test(value) && !/[*?{\\]/.test(value)) return [value];
  if (marked.length > 0) return marked;
  if (/^(?:\.{3}|…+|\.{6})$/.test(value)) return [value];
  const braced = slot.text ? [] : [...value.matchAll(BRACED)].map((match) => match[0]);
  if (braced.length > 0) return braced;
  if (slot.foreign) return /^(?:COMMAND|ARGS?|CMD)(?:\.{3})?$/.test(value) ? [value] : [];
  if (slot.text || word.expands) return [];
  if (IDEOGRAPHS.test(value)) return [value];
  if (/…|\w\.{3}$/.test(value)) return [value];
  if (EXES.test(value) || YOURS.test(value) || PATH_TO.test(value)) return [value];
  return isInCapitals(value, slot.noCapitals ?? false) ? [value] : [];
}

/** `{{path/to/file}}`, also within quotes: tldr pages mark gaps so everywhere. */
function bracedGaps(value: string): string[] {
  const gaps: string[] = [];
  for (let at = value.indexOf("{{"); at >= 0; at = value.indexOf("{{", at + 2)) {
    const end = endOfDoubleBraces(value, at);
    if (end !== undefined) gaps.push(value.slice(at, end));
  }
  return gaps;
}

/** `HOST:CONTAINER`, `user@HOST`, `KEY=VALUE`; where capitals cannot be a value, any name in capitals. */
function isInCapitals(value: string, any: boolean): boolean {
  const parts = value.split(/[:=@/,.+|]+/).filter(Boolean);
  if (any && parts.length > 0 && CAPITALS.test(parts[0]!) && parts[0]!.length > 1) return true;
  return parts.some(
    (part) =>
      CAPITALS.test(part) && part.split(/[_-]/).every((one) => VALUE_WORDS.has(one.replace(/\d+$/, ""))),
  );
}

/** The name inside a placeholder, to compare with the names of arguments: `<container-id>` is `container_id`. */
export function placeholderName(placeholder: string): string {
  return placeholder
    .replace(/\[[^\]]*\]$/, "")
    .replace(/[<>[\]{}.…]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}
