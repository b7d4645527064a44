/** Takes away the indentation that all lines share; a tab counts as one character of it. */
export function dedent(markdown: string): string {
  const lines = markdown.split("\n");
  const margins = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  let shared = margins[0] ?? "";
  for (const margin of margins) while (!margin.startsWith(shared)) shared = shared.slice(0, -1);
  return lines
    .map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart()))
    .join("\n");
}
