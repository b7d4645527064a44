import { describe, expect, it } from "vitest";
import { localeOf, promptText } from "../../src/quiz/prompt-text.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { ofKind, questionsOf } from "./support/questions-of.js";

const prompt = ({ prompt: asked, language }: QuizQuestion): string => promptText(asked, localeOf(language));

describe("a cell to choose", () => {
  it("has cells of its own form beside it", () => {
    const questions = questionsOf(`| setting | what | default |
| --- | --- | --- |
| workers | how many there are | 512 |
| idle | how long a client may wait | 75s |
| body | how large an upload may be | 1m |
| upstream | how long to wait for it | 60s |
| zip | whether answers are made small | off |
| tokens | whether the version is shown | on |
`);
    const defaults = questions.filter(({ options = [] }) =>
      options.some((one) => /^(?:on|off|\d+[sm]?)$/.test(one)),
    );
    for (const { options = [] } of defaults) {
      expect(new Set(options.map((one) => /^\d/.test(one))).size).toBe(1);
    }
    expect(questions.map(prompt)).toContain("default: 75s. What is its “setting”?");
  });

  it("belongs to one row alone, also where the cells are small words", () => {
    const questions = questionsOf(`| type | energy | example |
| --- | --- | --- |
| diffusion | no | oxygen |
| channel | no | glucose |
| pump | yes, ATP | sodium |
| vesicle | yes | fat |
| carrier | maybe | sugar |
| leak | rarely | water |
`);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.map(prompt).filter((one) => one.startsWith("energy: yes."))).toEqual([]);
  });
});

describe("a word to choose", () => {
  it("has words of its own look beside it", () => {
    const questions = questionsOf(`- 504: the upstream was too slow to answer
- 499: the client gave up waiting first
- 413: the body was larger than allowed
- root: the folder that paths are put behind
- alias: the folder that takes the place of paths
- index: the file that stands for a folder
- gzip: makes answers small before sending them
`);
    const chosen = ofKind(questions, "define");
    expect(chosen.length).toBeGreaterThan(0);
    for (const { options = [] } of chosen) expect(new Set(options.map((one) => /\d/.test(one))).size).toBe(1);
  });

  it("may stand in another line of the same paragraph", () => {
    const questions = questionsOf(`**光反应**：在薄膜上进行，需要光
**暗反应**（循环）：在基质中进行，有光无光都行

- 温度：影响酶的活性和反应的快慢
- 含水量：种子晒干之后消耗明显减弱
- 光照：叶子里的色素吸收之后放氧
`);
    const asked = ofKind(questions, "define").find(({ answer }) => answer === "光反应");
    expect(asked?.options).toContain("暗反应");
  });

  it("is not told by a description that writes it in another script", () => {
    const questions = questionsOf(`- **ClusterIP**: 中からだけ届くもの
- **NodePort**: 各ノードの番号を一つ開ける
- **LoadBalancer**: 外側のロードバランサを作ってもらう
- **ExternalName**: 別の名前を返すだけのもの
`);
    const answers = ofKind(questions, "define").map(({ answer }) => answer);
    expect(answers).toContain("NodePort");
    expect(answers).not.toContain("LoadBalancer");
  });

  it("is the name of something, not of what is said of it", () => {
    const questions = questionsOf(`# 酶
- 特性：高效、专一、条件温和
- 斐林试剂：检测还原糖，水浴加热
- 双缩脲试剂：检测蛋白质，不用加热
- 苏丹染液：检测脂肪，要用酒精洗
- 碘的溶液：检测淀粉，马上变成蓝色
`);
    const shown = questions.flatMap((one) => [prompt(one), ...(one.options ?? [])]).join("\n");
    expect(shown).toContain("斐林试剂");
    expect(shown).not.toContain("特性");
  });
});

describe("a heading to choose for", () => {
  it("has the heading above it where it says little alone", () => {
    const questions = questionsOf(`# 容器网络
## 定制
- 可以随意选用别的子网段
- 主机上一个端口只归一个进程
## 默认
- 都在同一个私有网段里面
- 出去的时候换成主机的地址
# 镜像内容
## 组成
- 应用的二进制和依赖文件
- 如何运行它的设定参数
## 分层
- 从一个空的底子开始叠上去
- 改动都放在最上面一层
`);
    const asked = ofKind(questions, "belongs").map(prompt);
    expect(asked.length).toBeGreaterThan(0);
    for (const one of asked) expect(one).toMatch(/「(?:容器网络|镜像内容) › /);
  });
});
