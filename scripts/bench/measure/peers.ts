import MiniSearch from "minisearch";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { fold } from "../../../src/index/fold-text.js";
import type { NoteFile } from "../../../src/index/note-file.js";
import { readNotes } from "../../../src/index/read-notes.js";
import { indexFts5 } from "../../eval/peers/fts5-trigram.js";
import { questionsOf } from "../generated-notes.js";
import type { Measure } from "./measure.js";
import { processorTime, residentBytes, timeQuestions } from "./timing.js";

/** What a peer indexes: a section as it stands, with its title. */
interface Section {
  readonly id: number;
  readonly text: string;
  readonly headings: string;
}

/** From a heading to the next. */
function sectionsOf(files: readonly NoteFile[]): Section[] {
  const texts = files.flatMap(({ text }) => text.split(/^(?=#{1,6} )/m)).filter((text) => text.trim() !== "");
  return texts.map((text, id) => ({ id, text, headings: /^#+ (.*)/.exec(text)?.[1] ?? "" }));
}

/** remark alone, with the extensions that notes are read with. */
export const measureRemark: Measure = async ({ folder }) => {
  const { files } = await readNotes(folder);
  const parser = remark().use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).freeze();
  const [start, begin] = [processorTime(), performance.now()];
  for (const { text } of files) parser.parse(text);
  return { build: processorTime() - start, wall: performance.now() - begin };
};

export const measureFts5: Measure = async ({ folder, questions }) => {
  const { files } = await readNotes(folder);
  const sections = sectionsOf(files);
  const start = processorTime();
  const search = indexFts5(sections);
  const build = processorTime() - start;
  return { build, search: await timeQuestions(questionsOf(files, questions), search) };
};

export const measureMiniSearch: Measure = async ({ folder, questions }) => {
  const files = [...(await readNotes(folder)).files];
  const asked = questionsOf(files, questions);
  const [start, begin] = [processorTime(), performance.now()];
  const index = indexMiniSearch(sectionsOf(files.splice(0)));
  const [build, wall] = [processorTime() - start, performance.now() - begin];
  const search = await timeQuestions(asked, (question) => index.search(question));
  return { build, wall, search, memory: await residentBytes() };
};

/** Words by Intl.Segmenter, folded as this program folds them. It takes time by the square of a text's length. */
function indexMiniSearch(sections: readonly Section[]): MiniSearch<Section> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  const tokenize = (text: string): string[] =>
    text
      .split("\n")
      .flatMap((line) =>
        [...segmenter.segment(line)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
      );
  const index = new MiniSearch<Section>({ fields: ["text", "headings"], tokenize, processTerm: fold });
  index.addAll(sections);
  return index;
}
