import { describe, expect, it } from "vitest";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { ofKind, questionsOf } from "./support/questions-of.js";

const defines = (note: string): QuizQuestion[] => ofKind(questionsOf(note), "define");
const answers = (note: string): unknown[] => defines(note).map(({ answer }) => answer);
/** The options of the one question that asks for a number. */
function optionsFor(note: string, answer: string): number[] {
  const found = defines(note).find((one) => one.answer === answer);
  if (found === undefined) throw new Error(`no question for ${answer}`);
  return (found.options ?? []).map((one) => Number(one.replaceAll(",", "")));
}

describe("a number left out", () => {
  it.each([
    [
      "one that stands for any other beside an example's address",
      "The router sends port 8443 on to 192.168.1.20 in the house.\n",
    ],
    [
      "one whose digits stand elsewhere in the sentence",
      "With zone=a:10m the table of 10 MB holds about enough of them.\n",
    ],
    ["a day of the calendar", "Der Aufstand begann am 24. und endete am 27. Oktober, ganz ohne Erfolg.\n"],
    ["an estimate a word further on", "Around day 13 it bubbles madly and then it goes quiet again.\n"],
    ["a version", "The language got its pattern matching in release 3.10 of all releases.\n"],
  ])("is never %s", (_, note) => {
    expect(answers(note)).toEqual([]);
  });

  it("has others beside it that are as round", () => {
    expect(
      optionsFor("A binary search through 4000 commits takes a dozen of tests.\n", "4000").every(
        (one) => one % 1000 === 0,
      ),
    ).toBe(true);
    expect(
      optionsFor("Take 325 g of water for a loaf of this size and shape.\n", "325").every(
        (one) => one % 5 === 0,
      ),
    ).toBe(true);
    expect(
      optionsFor("An address of the new kind has 128 bits of which half are local.\n", "128").every((one) =>
        Number.isInteger(Math.log2(one)),
      ),
    ).toBe(true);
  });

  it("has none beside it that is counted in another unit", () => {
    const note = `Bake the loaf at 230 °C for the whole of the time.

Take 500 g of flour and knead it well for a while.

Add 325 g of water to it while the dough is turning.

The middle of the loaf reads 240 °C when it is burnt.
`;
    expect(optionsFor(note, "230").filter((one) => one === 500 || one === 325)).toEqual([]);
  });

  it("has no other number of its own sentence beside it", () => {
    const note = "The server listens on UDP 67, the client on UDP 68 and nobody else.\n";
    const drawn = Array.from({ length: 20 }, (_, seed) => questionsOf(note, String(seed))[0]?.options ?? []);
    expect(drawn.every((options) => options.includes("67"))).toBe(true);
    expect(drawn.flat()).not.toContain("68");
  });

  it("is no year to come", () => {
    const years = optionsFor("The book on browser networking was written by Grigorik in 2013.\n", "2013");
    expect(years.filter((year) => year > 2013)).toEqual([]);
  });
});

describe("a word left out", () => {
  it("stands in the note as it is asked", () => {
    const note =
      "光合作用：结构简式 A-P~P~P。\n\n细胞里 ATP 含量很少。\n\n细胞里 ADP 含量不多。\n\n细胞里 RNA 有好几种。\n\n细胞里 DNA 只有一份。\n";
    for (const { options = [] } of defines(note)) expect(options).not.toContain("A-PPP");
  });

  it("is no half of a sentence that its writer marked", () => {
    const note = `路由表的匹配规则是==最长前缀优先==，别的都不看。

开防火墙之前要==先放行本机==，不然会把自己锁在外面。

接收的一方用窗口做==流量控制==，发送的一方看它。

网络里堵了就做==拥塞控制==，把窗口砍掉一半再说。

每往下一层就套一个头，叫做==协议封装==，收到再拆。

一台机器一次发给所有机器，叫做==网络广播==，不过路由器。
`;
    const asked = defines(note);
    expect(asked.length).toBeGreaterThan(0);
    const shown = asked.flatMap(({ options = [] }) => options);
    expect(shown).not.toContain("最长前缀优先");
    expect(shown).not.toContain("先放行本机");
  });

  it("keeps the signs of code around it", () => {
    const asked = defines(
      "Wireshark 里写 `tcp.flags.reset == 1` 可以看到 RST，别的都不显示。\n\nSYN 是开头。\n\nFIN 是结尾。\n\nACK 是确认。\n",
    );
    const sentences = asked.flatMap(({ prompt }) => prompt.parts.sentence ?? []);
    expect(sentences.some((one) => one.includes("tcp.flags.reset == 1"))).toBe(true);
  });

  it("is not written beside it in another script", () => {
    const note = `アクセスの多い順に並べる：\`sort access.log\` を使う。

ログインの回数を数えるには別の表を見る。

エラーの数だけを見るには別の列を見る。

カンマで区切った列は三つ目から数える。
`;
    expect(answers(note)).not.toContain("アクセス");
  });

  it("has words of its own list beside it", () => {
    const note = `- bridge: 通过防火墙连接至主机的默认网络
- host: 跳过隔离直接使用主机接口的网络
- none: 不与任何外部接口相连的网络

每个容器都连接到一个虚拟私有网络\`bridge\`。

小的发行版只有\`sh\`，可以通过\`apk\`来安装。

默认的标签是\`latest\`，不代表最新。
`;
    const asked = defines(note).find(({ prompt }) => prompt.parts.sentence?.startsWith("每个容器"));
    expect(asked?.options).toEqual(expect.arrayContaining(["bridge", "host", "none"]));
  });

  it("that is a program has programs beside it", () => {
    const note = `外すのは \`umount\` という短い名前の命令です。

設定は必ず \`visudo\` で編集することにしている。

番号を調べるのは \`lsblk\` という小さな道具です。

名前で探すのは \`locate\` で、索引が要ります。

最初の枝の名前は \`main\` ということになっている。

写しを置く先は \`origin\` と呼ぶことになっている。
`;
    const programs = ["umount", "visudo", "lsblk", "locate"];
    const asked = defines(note).filter(({ answer }) => programs.includes(String(answer)));
    expect(asked.length).toBeGreaterThan(0);
    for (const { options } of asked) expect([...(options ?? [])].sort()).toEqual([...programs].sort());
  });
});
