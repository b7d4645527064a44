import type { LineRange } from "../../index/note-file.js";
import { BUTTON_URL_LIMIT } from "./limits.js";
import { safeUrl } from "./safe-url.js";

/** GitLab's addresses of files; it names a range `#L19-20`. */
const GITLAB = /\/-\/blob\//;

/**
 * The address of lines of a note below the base, as forges name them: `?plain=1` shows the Markdown itself, which has
 * lines, and `#L19-L20` marks them. `undefined` where a link button cannot hold it.
 *
 * @param base without a slash at the end
 * @see https://docs.github.com/en/repositories/working-with-files/using-files/working-with-non-code-files#linking-to-the-line-of-a-markdown-file
 */
export function noteUrl(base: string, note: string, [first, last]: LineRange): string | undefined {
  const path = note.split("/").map(encodePart).join("/");
  const until = GITLAB.test(base) ? `-${last}` : `-L${last}`;
  const url = safeUrl(`${base}/${path}?plain=1#L${first}${first === last ? "" : until}`);
  return url === undefined || url.length > BUTTON_URL_LIMIT ? undefined : url;
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
