const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/g;

/**
 * Columns that a text takes, Chinese, Japanese and Korean characters two each (Unicode's East Asian Width). Emoji and
 * combining marks are not looked at: it compares lengths, thousands of times, and lays nothing out.
 */
export function textWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
