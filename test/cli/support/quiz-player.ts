import type { QuestionJson } from "../../../src/quiz/question-json.js";
import { run } from "./fake-io.js";

type Listed = Pick<QuestionJson, "id" | "kind" | "prompt" | "options" | "answer" | "note">;

/** What a person answers: the right answer, a wrong one, or these words. */
export type Move = "right" | "wrong" | { readonly type: string };

export interface Player {
  /** For standard input: plays one move after another, each for the question that is on the screen. */
  readonly answers: (screen: () => string) => AsyncGenerator<string>;
  /** The questions that were on the screen, in order. */
  readonly asked: Listed[];
}

/** Somebody who knows the notes. */
export async function createPlayer(notes: string, moves: readonly Move[]): Promise<Player> {
  const { stdout } = await run(["quiz", "--list", "--json", "--notes", notes]);
  const questions = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Listed);
  const asked: Listed[] = [];
  return {
    asked,
    async *answers(screen) {
      for (const move of moves) {
        const question = onScreen(screen(), questions);
        if (asked.at(-1) !== question) asked.push(question);
        yield `${typeof move === "object" ? move.type : typed(question, move)}\n`;
      }
    },
  };
}

function onScreen(screen: string, questions: readonly Listed[]): Listed {
  const [last = ""] = screen.split(/^Question \d+ of \d+/m).slice(-1);
  const flat = last.replace(/\s+/g, " ");
  const found = questions.filter(({ prompt }) => flat.includes(` ${prompt.replace(/\s+/g, " ")} `));
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} questions in ${last}`);
  return found[0];
}

function typed({ options = [], answer }: Listed, move: "right" | "wrong"): string {
  if (typeof answer !== "string") {
    const order = answer.map((step) => options.indexOf(step) + 1);
    return (move === "right" ? order : order.toReversed()).join("");
  }
  if (options.length === 0) return move === "right" ? answer : "nonsense";
  const right = options.indexOf(answer);
  return String((move === "right" ? right : (right + 1) % options.length) + 1);
}
