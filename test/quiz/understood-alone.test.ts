import { describe, expect, it } from "vitest";
import { localeOf, promptText } from "../../src/quiz/prompt-text.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { ofKind, questionsOf } from "./support/questions-of.js";

const prompt = ({ prompt: asked, language }: QuizQuestion): string => promptText(asked, localeOf(language));
const promptsOf = (note: string): string[] => questionsOf(note).map(prompt);
const definesOf = (note: string): string[] => ofKind(questionsOf(note), "define").map(prompt);

const WITH_NAMES = (sentence: string): string =>
  `# Trade\n\n${sentence}\n\nCaravans left from Samarkand.\n\nShips came to Venice.\n\nA mill stood near Baghdad.\n\nSilk was sold in Damascus.\n`;

describe("what is understood only with another place of the notes", () => {
  it.each([
    ["a sentence that goes on from one before it", "After that the trade went through Byzantium."],
    ["a sentence about somebody named before it", "He came back with maps of Byzantium."],
    ["a sentence of the same year", "Paper was made in the same year in Byzantium."],
    ["a question", "Why did the trade go through Byzantium?"],
  ])("yields no gap: %s", (_, sentence) => {
    const own = sentence.replace(/Byzantium.$/, "");
    expect(definesOf(WITH_NAMES(sentence)).filter((one) => one.includes(own))).toEqual([]);
    const whole = definesOf(WITH_NAMES("The trade of the East went through Byzantium."));
    expect(whole.some((one) => one.includes("went through ____"))).toBe(true);
  });

  it.each([
    ["- `docker ps` 可以发现同样的进程可以在主机系统中查询到", "同样的"],
    ["- `docker ps` 上で作ったコンテナを並べて見せる", "上で"],
    ["- `docker ps` lists containers as above but with their sizes", "as above"],
  ])("is said of no command: %s", (line, words) => {
    const rest =
      "- `docker info` shows facts about the whole system\n- `docker rm web` throws the container away\n";
    expect(promptsOf(`${line}\n${rest}`).filter((one) => one.includes(words))).toEqual([]);
  });

  it("is neither asked nor an option in a table", () => {
    const questions = questionsOf(`| state | reason | what to do |
| --- | --- | --- |
| killed | out of memory | raise the limit |
| evicted | disk is full | remove some pods |
| broken | no such secret | check its name |
| stuck | a finalizer is left | see below |
| idle | nothing is scheduled | add one node |
| paused | somebody stopped it | ditto |
`);
    expect(questions.length).toBeGreaterThan(5);
    const shown = questions.flatMap((one) => [prompt(one), ...(one.options ?? [])]).join("\n");
    expect(shown).not.toMatch(/see below|ditto/);
  });
});

describe("what its writer says to himself", () => {
  it.each([
    ["a task", "- [ ] read about the memory of 4096 pages in each table\n"],
    ["a list of things to do", "# TODO\n- try the release of 1250 once more on the big server\n"],
    ["a place in a book", "The pump is explained on p. 132 of the large green book.\n"],
  ])("yields nothing: %s", (_, note) => {
    expect(promptsOf(note)).toEqual([]);
  });

  it("is said of no command", () => {
    const questions = promptsOf(`- \`chmod +x a.sh\` <- I forget this every single time
- \`chown -R me .\` <- gives everything below to me
- \`tail -f log\` <- waits for what is still written
- \`head -n 5 log\` <- shows the first few lines of it
- \`sort -n f\` <- puts the lines in order by number
`);
    expect(questions.join()).toContain("gives everything below to me");
    expect(questions.join()).not.toMatch(/I forget|<-/);
  });

  it("is no item of a list to choose from", () => {
    const questions = questionsOf(`# 细胞
## 分裂
- 这一节必考，大家好好看
- 染色体数目加倍之后平均分开
- 纺锤体由两极发出的星射线组成
## 酶
- 绝大多数是蛋白质，少数例外
- 作用条件温和，高温使之失活
## 呼吸
- 种子晒干之后消耗明显减弱
- 储存水果要用很低的氧气浓度
`);
    const chosen = ofKind(questions, "belongs");
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.flatMap(({ options = [] }) => options).join()).not.toContain("这一节");
  });
});

describe("what Markdown took something from", () => {
  it.each([
    ["crossed out", "The model was proposed by ~~Watson and~~ Singer in 1972 for all membranes.\n"],
    ["a lone tilde", "ATP 的全称是三磷酸腺苷，结构简式 A-P~P~P，其中高能磷酸键有 1500 个单位。\n"],
    [
      "a name between bars",
      "- `@dataclass`: writes __init__ for you\n- `@property`: is read like a value\n- `with`: closes the file in the end\n",
    ],
  ])("is not asked: %s", (_, note) => {
    expect(promptsOf(note).join("\n")).not.toMatch(/proposed|A-PPP|1500|____ 个|writes init/);
  });
});

describe("a short description", () => {
  const note = `# dig
- \`dig +short\` 只看结果
- \`dig +trace\` 从根开始一步步看
- \`ping -c 4 host\` 只发四次就停下来
- \`ss -tlnp\` 列出正在监听的端口和程序
- \`curl -v URL\` 显示连接和握手的全部过程
`;

  it("is asked with its heading", () => {
    const asked = questionsOf(note.replace("# dig", "# 域名工具")).filter(
      ({ answer }) => answer === "dig +short",
    );
    expect(asked.map(prompt)).toContain("域名工具\n哪个命令的作用是：只看结果");
  });

  it("but not with one that tells the answer", () => {
    const asked = questionsOf(note.replace("# dig", "# dig +short")).filter(
      ({ answer }) => answer === "dig +short",
    );
    expect(asked.map(prompt).join()).not.toContain("dig +short\n");
    expect(asked.map(({ kind }) => kind)).not.toContain("which-command");
  });
});

it("a paragraph's words in bold are the context of their own lines alone", () => {
  const note = `# Reparationen

**Dawes-Plan** (1924): neue Raten und ein Kredit.
**Locarno** (1925): die Grenze im Westen. Im Jahr 1930 wird das Rheinland geräumt.
`;
  const asked = definesOf(note).filter((one) => one.includes("Rheinland geräumt"));
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked) expect(one).toContain("Locarno\n");
});

describe("notes in a language that is not English", () => {
  const german = `# Weimar
Am 9. November 1918 rief Philipp Scheidemann die Republik aus, und Karl Liebknecht rief die andere.
Die Nationalversammlung tagte in Weimar, weil es in Berlin zu unruhig war. Der Staat druckte Geld.
Die Rentenmark kam im November. Das Wahlrecht galt für Frauen. Die Klausur ist am Freitag.
## Verträge
- Versailles nennt die Schuld am Krieg
- Rapallo bringt Handel mit dem Osten
`;

  it("have no gaps for words with capitals, and dates are whole", () => {
    const asked = definesOf(german);
    expect(asked.filter((one) => /Klausur|Staat/.test(one))).toEqual([]);
    expect(asked.some((one) => one.includes("Am 9. November ____ rief"))).toBe(true);
  });

  it("are not mixed with notes of another language", () => {
    const french = `# Le subjonctif
On l'emploie après ces mots, comme il est dit dans le livre de la classe et dans les notes du professeur.
## Formes
- le verbe être donne une forme brève
- le verbe avoir donne une autre forme
- le verbe aller change de radical
`;
    const chosen = ofKind(questionsOf({ "a.md": german, "b.md": french }), "belongs");
    for (const { options = [] } of chosen) {
      expect(new Set(options.map((one) => /verbe/.test(one))).size).toBe(1);
    }
  });
});
