import { Option } from "commander";
import type { QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizKind } from "../../quiz/question.js";
import { UserError } from "../../user-error.js";
import { LOCALES, localeOfEnvironment, readLocale } from "../locale.js";
import { wholeNumber } from "../whole-number.js";
import type { Registration } from "./command.js";
import { DEFAULT_NOTES, NOTES_FOLDER } from "./notes-option.js";

const DEFAULT_COUNT = 10;
const MOST_QUESTIONS = 1000;
/** Whose memory it is where nobody says; Discord's user ids are numbers, so it is none of them. */
const DEFAULT_PERSON = "local";

const KINDS: Readonly<Record<QuizKind, true>> = {
  "which-command": true,
  "what-does": true,
  "fill-in": true,
  order: true,
  belongs: true,
  "true-false": true,
  define: true,
};

interface QuizFlags {
  readonly notes: string;
  readonly count: number;
  readonly note?: string;
  readonly kind?: QuizKind;
  readonly all?: true;
  readonly lang?: QuizLocale;
  readonly person: string;
  readonly stats?: true;
  readonly list?: true;
  readonly json?: true;
}

/** `studybot quiz`: questions made from the notes, asked one after another, listed, or counted. */
export function registerQuiz({ program, io, done }: Registration): void {
  program
    .command("quiz")
    .description("ask questions made from the notes: what is due first, then new ones")
    .option("--notes <dir>", NOTES_FOLDER, io.env.STUDYBOT_NOTES || DEFAULT_NOTES)
    .option(
      "--count <n>",
      `questions to ask, 1 to ${MOST_QUESTIONS}`,
      wholeNumber({ to: MOST_QUESTIONS }),
      DEFAULT_COUNT,
    )
    .option("--note <name>", "only questions from this note")
    .addOption(new Option("--kind <kind>", "only questions of this kind").choices(Object.keys(KINDS)))
    .option("--all", "ask also what is known and not due yet")
    .option("--lang <tag>", `language: ${LOCALES.join(", ")} (default: that of LC_ALL or LANG)`, readLocale)
    .option("--person <name>", "whose memory; a Discord user id shares that of /quiz", DEFAULT_PERSON)
    .addOption(
      new Option("--stats", "print streak, right answers by note, and what is due").conflicts([
        "list",
        "note",
        "kind",
        "all",
      ]),
    )
    .addOption(
      new Option("--list", "print every question that the notes yield, with its answer").conflicts([
        "all",
        "count",
      ]),
    )
    .option("--json", "with --list: one JSON object a line; with --stats: one line of JSON")
    .addHelpText(
      "after",
      "\nKeys: 1 to 4 or a to d choose; y and n are true and false; steps in order are typed as 4321; ? shows the answer; q or Ctrl-C ends.\n" +
        "From a pipe: one answer a line. Everything answered is kept.\n" +
        "The database is that of the bot: DATABASE_URL, or a file in STUDYBOT_DATA.\n" +
        "\nExit codes: 0 done, 1 the notes yield no such question, 2 usage or error.",
    )
    .action(async (flags: QuizFlags) => {
      const action = flags.list ? list : flags.stats ? stats : quiz;
      done(await action(flags));
    });

  const list = async ({ json, ...flags }: QuizFlags): Promise<number> => {
    const { listQuizAction } = await import("../actions/list-quiz.js");
    return listQuizAction({ ...chosen(flags), json: json === true }, io);
  };
  const stats = async ({ json, ...flags }: QuizFlags): Promise<number> => {
    const { quizStatsAction } = await import("../actions/quiz-stats.js");
    const { notes } = chosen(flags);
    await quizStatsAction(
      { notes, person: personOf(flags), locale: localeOf(flags), json: json === true },
      io,
    );
    return 0;
  };
  const quiz = async (flags: QuizFlags): Promise<number> => {
    if (flags.json) throw new UserError("usage", "--json is for --list and --stats");
    const { quizAction } = await import("../actions/quiz.js");
    const { count, all } = flags;
    const person = personOf(flags);
    return quizAction({ ...chosen(flags), count, all: all === true, person, locale: localeOf(flags) }, io);
  };
  const localeOf = ({ lang }: QuizFlags): QuizLocale => lang ?? localeOfEnvironment(io.env);
}

function chosen({ notes, note, kind }: Pick<QuizFlags, "notes" | "note" | "kind">) {
  return {
    notes: notes === "" ? DEFAULT_NOTES : notes,
    ...(note === undefined ? {} : { note }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** A name that can be stored and read again. */
function personOf({ person }: Pick<QuizFlags, "person">): string {
  if (/^[^\s\p{C}]{1,64}$/u.test(person)) return person;
  throw new UserError(
    "usage",
    `--person: expected 1 to 64 characters without spaces, got ${JSON.stringify(person)}`,
  );
}
