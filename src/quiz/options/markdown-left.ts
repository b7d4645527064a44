/** Emphasis, links, pictures, footnotes, boxes and line ends that Markdown or HTML did not read as such. */
const LEFT = /(?<![\w*])\*\*[^\s*/][^*]*\*\*(?![\w*])|!?\[[^\]]*\]\(\S+\)|\[\^\d+\]|<br\s*\/?>|^\[[ xX]\] /u;

/** Whether a text of the notes still has marks of Markdown in it, which nobody reads as words. */
export function hasMarkdownLeft(text: string): boolean {
  return LEFT.test(text);
}
