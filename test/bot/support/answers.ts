import type { Found, NothingFound, SectionAnswer } from "../../../src/answer/answer.js";

/** The owner's notes on `--detach`, as the core answers from them. */
export const detachSection: SectionAnswer = {
  note: "docker-learning.md",
  headings: ["Section3", "执行启动容器命令之后会发生什么"],
  section: { lines: [8, 22] },
  excerpt: {
    lines: [19, 20],
    markdown: [
      "8. `--detach`使得container在后台运行，不接收输入与输出。",
      "  - 重新进入交互模式使用`docker attach`(需要有正在运行的bash，退出container也停止)，或者`docker exec -it`(退出container不停止)",
    ].join("\n"),
  },
  matched: ["--detach"],
  examples: [
    {
      command: "docker container run --publish 80:80 --name webhost --detach nginx",
      status: "runnable",
      note: "docker-learning.md",
      lines: [9, 9],
    },
  ],
  images: [],
  links: [],
  score: 0.93,
};

export const layersSection: SectionAnswer = {
  note: "docker-learning.md",
  headings: ["Section4 Image", "Image layers"],
  section: { lines: [97, 106] },
  excerpt: {
    lines: [99, 103],
    markdown: [
      "- `docker image history` 显示Image layer的历史",
      "- 每个Image都从成为scratch的空layer开始",
      "![例图](https://github.com/ACGNM/pics/raw/master/docker/image_layers.png)",
    ].join("\n"),
  },
  matched: [],
  examples: [
    {
      command: "docker image history <image>",
      status: "template",
      fill: ["<image>"],
      note: "docker-learning.md",
      lines: [98, 98],
    },
    {
      command: "docker container run --rm nginx",
      status: "corrected",
      from: "docker conainer run -rm nginx",
      note: "docker-learning.md",
      lines: [151, 151],
    },
    { command: "mycli do it", note: "docker-learning.md", lines: [100, 100] },
  ],
  images: [
    {
      url: "https://github.com/ACGNM/pics/raw/master/docker/image_layers.png",
      alt: "例图",
      lines: [101, 101],
    },
    { url: "pics/local.png", alt: "local", lines: [102, 102] },
    { url: "javascript:alert(1)", alt: "bad", lines: [103, 103] },
  ],
  links: [],
  score: 0.5,
};

export const found = (question: string, ...answers: readonly SectionAnswer[]): Found => ({
  question,
  kind: "found",
  answers: answers.length === 0 ? [detachSection] : answers,
});

export const nothingFound = (question: string, ...suggestions: readonly string[]): NothingFound => ({
  question,
  kind: "nothing-found",
  suggestions,
});
