import type { ClozeWord } from "./cloze-words.js";

/** What stands among others of its kind (mongo, mysql) could be left out as well as any of them. */
export function isListed(sentence: string, { start, end }: ClozeWord): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  return (
    /[、/]\s?$/u.test(before) ||
    /^\s?[、/]/u.test(after) ||
    /[A-Za-z][,，]\s?$/u.test(before) ||
    /^[,，]\s?[A-Za-z]/u.test(after)
  );
}

/** What stands for an example could be anything else. */
export function isExample(sentence: string, { start }: ClozeWord): boolean {
  const before = sentence.slice(0, start);
  return (
    /^(?:如(?!果)|例如|比如|例えば|e\.g|for example|for instance)/iu.test(sentence) ||
    /(?:比如|例如|譬如|如|such as|e\.g\.?|like|for example|例えば|たとえば)[\s,:，：、]*[“"「]?$/iu.test(
      before,
    )
  );
}
