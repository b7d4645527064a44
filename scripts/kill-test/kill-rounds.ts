import { spawn } from "node:child_process";
import type { DatabaseSettings } from "../../src/store/database-settings.js";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";

/** A process is killed at any moment within this after its first kept answer, in ms. */
const LONGEST_LIFE_MS = 150;

export interface KillRoundsOptions {
  /** The compiled `answerer`. */
  readonly answerer: string;
  readonly settings: DatabaseSettings;
  readonly times: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface KillReport {
  readonly kills: number;
  /** Answers that the killed processes were told are kept. */
  readonly acknowledged: number;
  /** All answers that are there, also those whose process was killed before it could say so. */
  readonly kept: number;
  /** Answers that were acknowledged and are not there: the posting and the person. */
  readonly lost: readonly string[];
  /** Answers without their review or the other way round, and cards that count other reviews than there are. */
  readonly torn: number;
}

/** Kills processes that answer questions with SIGKILL, and looks after each whether what they were told is there. */
export async function killRounds(options: KillRoundsOptions): Promise<KillReport> {
  const lost: string[] = [];
  let [acknowledged, torn, kept] = [0, 0, 0];
  for (let kill = 0; kill < options.times; kill += 1) {
    const told = await runAndKill(options);
    acknowledged += told.length;
    const found = await look(options.settings, told);
    lost.push(...found.lost);
    torn += found.torn;
    kept = found.kept;
  }
  return { kills: options.times, acknowledged, kept, lost, torn };
}

/** @returns the answers that the process was told are kept */
function runAndKill({ answerer, settings, random }: KillRoundsOptions): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [answerer], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env.PATH,
        STUDYBOT_DATA: settings.dataFolder,
        ...(settings.url === undefined ? {} : { DATABASE_URL: settings.url }),
      },
    });
    let [text, armed] = ["", false];
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      if (armed) return;
      armed = true;
      setTimeout(() => child.kill("SIGKILL"), random() * LONGEST_LIFE_MS);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(text.split("\n").slice(0, -1));
      else reject(new Error(`expected the answering process to be killed, it ended with ${code ?? signal}`));
    });
  });
}

async function look(settings: DatabaseSettings, told: readonly string[]) {
  const opened = await openDatabase(settings);
  try {
    const store = createQuizStore(opened);
    const lost: string[] = [];
    for (const line of told) {
      const [postingId = "", personId = ""] = line.split(" ");
      if ((await store.answerOf(postingId, personId)) === undefined) lost.push(line);
    }
    const { db } = opened;
    const answers = await db
      .selectFrom("quiz_answers as answer")
      .leftJoin("quiz_reviews as review", (join) =>
        join
          .onRef("review.posting_id", "=", "answer.posting_id")
          .onRef("review.person_id", "=", "answer.person_id"),
      )
      .select(({ fn }) => [
        fn.countAll<number>().as("answers"),
        fn.count<number>("review.posting_id").as("reviewed"),
      ])
      .executeTakeFirstOrThrow();
    const { reviews } = await db
      .selectFrom("quiz_reviews")
      .select(({ fn }) => fn.countAll<number>().as("reviews"))
      .executeTakeFirstOrThrow();
    const { reps } = await db
      .selectFrom("quiz_cards")
      .select(({ fn }) => fn.sum<number | null>("reps").as("reps"))
      .executeTakeFirstOrThrow();
    const torn =
      answers.answers -
      answers.reviewed +
      Math.abs(reviews - answers.answers) +
      Math.abs((reps ?? 0) - reviews);
    return { lost, torn, kept: answers.answers };
  } finally {
    await opened.close();
  }
}
