import type { AskedReport, ReportedQuestion } from "../../answer/asked-store.js";
import { harmless, type Output, paint, wrap } from "../output.js";

export interface RenderReportOptions {
  readonly output: Output;
  /** The days that were asked for; absent for all. */
  readonly days?: number;
}

const COUNT_WIDTH = 6;

/** The lists, in the order in which they ask for work. */
const LISTS = [
  { name: "notFound", title: "Asked and not found", none: "everything that was asked was found" },
  { name: "markedWrong", title: "Marked wrong", none: "nothing" },
  { name: "mostAsked", title: "Most asked", none: "nothing" },
] as const;

/** What was asked, as a person reads it in a terminal; ends with a newline. */
export function renderReport(report: AskedReport, { output, days }: RenderReportOptions): string {
  const period = days === undefined ? "" : ` in the last ${days === 1 ? "day" : `${days} days`}`;
  if (report.asked === 0) {
    const next =
      days === undefined
        ? "Questions are kept when they are asked in Discord: start the bot with `studybot bot`, and ask with /ask."
        : "--since all shows what was asked before.";
    return `${wrap(output, `Nobody has asked anything${days === undefined ? " yet" : period}. ${next}`, "")}\n`;
  }
  const head = `${counted(report.asked, "question")} by ${report.people === 1 ? "1 person" : `${report.people} people`}${period}`;
  const lists = LISTS.map(({ name, title, none }) => {
    const lines = report[name].map((question) => renderQuestion(question, output));
    const body = lines.length > 0 ? lines.join("\n") : wrap(output, none, " ".repeat(COUNT_WIDTH));
    return `${paint(output, "bold", title)}\n${body}`;
  });
  return `${[head, ...lists].join("\n\n")}\n`;
}

function renderQuestion({ question, count, lastAskedAt, source }: ReportedQuestion, output: Output): string {
  const day = new Date(lastAskedAt).toISOString().slice(0, "2026-11-24".length);
  const details = paint(output, "dim", [...(source === undefined ? [] : [oneLine(source)]), day].join(", "));
  const indent = " ".repeat(COUNT_WIDTH);
  const text = wrap(output, `${oneLine(question)}  ${details}`, indent).replace(/ +$/gm, "");
  return `${String(count).padStart(COUNT_WIDTH - 2)}  ${text.slice(COUNT_WIDTH)}`;
}

function oneLine(text: string): string {
  return harmless(text).replace(/\s+/g, " ").trim();
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
