import { describe, expect, it } from "vitest";
import { createProgressBar, type ProgressBar } from "../../src/cli/progress-bar.js";

interface Drawing {
  readonly bar: ProgressBar;
  /** What was written since it was asked last. */
  readonly drawn: () => string;
  readonly setTime: (milliseconds: number) => void;
}

function drawing(isTTY: boolean): Drawing {
  let text = "";
  let time = 1000;
  const stream = {
    isTTY,
    write: (piece: string) => {
      text += piece;
    },
  };
  return {
    bar: createProgressBar(stream, "reading", () => time),
    drawn: () => {
      const piece = text;
      text = "";
      return piece;
    },
    setTime: (milliseconds) => {
      time = 1000 + milliseconds;
    },
  };
}

describe("the progress bar", () => {
  it("is not there for what is done at once", () => {
    const { bar, drawn, setTime } = drawing(true);
    bar.update(0, 2);
    setTime(100);
    bar.update(1, 2);
    bar.clear();
    expect(drawn()).toBe("");
  });

  it("shows how far it is, and is taken away", () => {
    const { bar, drawn, setTime } = drawing(true);
    setTime(1000);
    bar.update(1, 2);
    expect(drawn()).toBe("\rreading ████████████░░░░░░░░░░░░ 1/2");
    setTime(2000);
    bar.update(2, 2);
    expect(drawn()).toBe("\rreading ████████████████████████ 2/2");
    bar.clear();
    expect(drawn()).toBe("\r\u001B[K");
  });

  it("is not drawn more often than an eye sees", () => {
    const { bar, drawn, setTime } = drawing(true);
    setTime(1000);
    bar.update(1, 9);
    drawn();
    setTime(1010);
    bar.update(2, 9);
    expect(drawn()).toBe("");
  });

  it("is full where there is nothing to do", () => {
    const { bar, drawn, setTime } = drawing(true);
    setTime(1000);
    bar.update(0, 0);
    expect(drawn()).toContain("████████████████████████ 0/0");
  });

  it("is nowhere but on a terminal", () => {
    const { bar, drawn, setTime } = drawing(false);
    setTime(5000);
    bar.update(1, 2);
    bar.clear();
    expect(drawn()).toBe("");
  });
});
