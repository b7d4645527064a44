import stringWidth from "string-width";
import type { PersonStats } from "../../quiz/person-stats.js";
import type { QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizStatsMessages } from "../messages/quiz-messages.js";
import { type Output, paint, wrap } from "../output.js";
import { dayText } from "../when.js";
import { oneLine } from "./quoted.js";

export interface RenderStatsOptions {
  readonly output: Output;
  readonly locale: QuizLocale;
  readonly messages: QuizStatsMessages;
}

/** Columns of a bar. */
const BAR = 20;
/** Columns of a note's name at most. */
const NAME = 32;
const INDENT = "  ";
const EIGHTHS = "▁▂▃▄▅▆▇█";

/** One line of a table: what it is, a bar, and numbers. */
interface Row {
  readonly name: string;
  readonly bar: string;
  readonly text: string;
}

/** How a person stands, as read in a terminal; ends with a newline. */
export function renderStats(stats: PersonStats, options: RenderStatsOptions): string {
  const { output, messages } = options;
  const { streak, answered, right } = stats;
  if (answered === 0)
    return `${wrap(output, `${messages.nothingYet} (${messages.fresh}: ${stats.new})`, "")}\n`;
  const misses = streak.freeMissLeft ? messages.freeMissLeft : messages.freeMissTaken;
  const head = [
    `${messages.streak(streak.current, streak.longest)} ${misses}`,
    messages.right(right, answered, percent(right, answered)),
  ].map((line) => wrap(output, line, ""));
  const parts = [
    head.join("\n"),
    section(messages.byNote, rows(noteRows(stats, options), output), output),
    section(messages.lastDays(stats.days.length), [`${INDENT}${daysPicture(stats)}`], output),
    section(messages.due, rows(dueRows(stats, options), output), output),
  ];
  return `${parts.join("\n\n")}\n`;
}

function noteRows({ notes }: PersonStats, { messages }: RenderStatsOptions): Row[] {
  return notes.map(({ note, right, answered }) => {
    const share = `${percent(right, answered)} %`.padStart(5);
    const full = Math.round((right / answered) * BAR);
    return {
      name: shorten(oneLine(note)),
      bar: "█".repeat(full) + "░".repeat(BAR - full),
      text: `${share}  ${messages.ofAnswered(right, answered)}`,
    };
  });
}

function dueRows({ due, new: fresh }: PersonStats, { locale, messages }: RenderStatsOptions): Row[] {
  const [today, ...days] = due.days;
  const counts = [
    { name: messages.now, count: due.now },
    { name: messages.today, count: today?.count ?? 0 },
    ...days.map(({ localDate, count }) => ({ name: dayText(localDate, locale), count })),
    { name: messages.later, count: due.later },
  ];
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const scheduled = counts.map(({ name, count }) => ({
    name,
    // Whatever is there is seen.
    bar: "█".repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * BAR))),
    text: String(count),
  }));
  // What was never asked has no date, and may be a hundred times as much.
  return [...scheduled, { name: messages.fresh, bar: "", text: String(fresh) }];
}

/** A column for each day, earliest first: as high as there were answers, a dot where there was none. */
function daysPicture({ days }: PersonStats): string {
  const most = Math.max(1, ...days.map((day) => day.answered));
  return days
    .map(({ answered }) =>
      answered === 0 ? "·" : EIGHTHS[Math.ceil((answered / most) * EIGHTHS.length) - 1],
    )
    .join("");
}

/** Names stand below one another, and so do the bars; where a terminal is too narrow the bar goes. */
function rows(table: readonly Row[], output: Output): string[] {
  const width = Math.max(...table.map(({ name }) => stringWidth(name)));
  const barWidth = Math.max(...table.map(({ bar }) => bar.length));
  return table.map(({ name, bar, text }) => {
    const start = INDENT + name + " ".repeat(width - stringWidth(name));
    const isNarrow = INDENT.length + width + 2 + barWidth + 1 + stringWidth(text) > (output.columns ?? 1000);
    return isNarrow
      ? `${start}  ${text}`
      : `${start}  ${paint(output, "green", bar)}${bar === "" ? "" : " "}${text}`;
  });
}

function section(title: string, lines: readonly string[], output: Output): string {
  return [paint(output, "bold", title), ...lines].join("\n");
}

/** A long path keeps its end, where the file's name is. */
function shorten(name: string): string {
  if (stringWidth(name) <= NAME) return name;
  const characters = [...name];
  while (stringWidth(characters.join("")) > NAME - 1) characters.shift();
  return `…${characters.join("")}`;
}

function percent(right: number, answered: number): number {
  return Math.round((right / answered) * 100);
}
