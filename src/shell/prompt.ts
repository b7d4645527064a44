const PROMPTS = [
  // PS C:\Users\me> docker ps
  /^\s*PS [^>\n]*>\s+/,
  // C:\> docker ps
  /^\s*[A-Z]:\\[^>\n]*>\s*/,
  // (venv) me@host:~/code$ ls    [me@host ~]# ls    bash-4.4$ ls    / # ls
  /^\s*(?:\([\w.-]+\)\s*)?(?:\[[^\]\n]*\]|[\w.-]+@[\w.-]+(?:[: ][^\s$#%>]*)?|(?:ba|z)?sh(?:-[\d.]+)?|[~/][\w./~-]*)?\s?[$%❯➜]\s+/,
  /^\s*(?:\([\w.-]+\)\s*)?(?:\[[^\]\n]*\]|[\w.-]+@[\w.-]+(?:[: ][^\s$#%>]*)?|(?:ba|z)?sh(?:-[\d.]+)?|[~/][\w./~-]*)\s?#\s+/,
];

/** UTF-16 length of the prompt that a line begins with; 0 where it has none. `# ` alone may be a comment: 0. */
export function promptLength(line: string): number {
  for (const prompt of PROMPTS) {
    const match = prompt.exec(line);
    if (match) return match[0].length;
  }
  return 0;
}

/** UTF-16 length of root's bare prompt, `# `. The caller knows whether a comment can stand there. */
export function rootPromptLength(line: string): number {
  return /^\s*#\s+(?=\S)/.exec(line)?.[0].length ?? 0;
}
