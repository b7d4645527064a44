import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishLemma } from "../../src/index/english-lemma.js";
import { fold } from "../../src/index/fold-text.js";
import { tokenize } from "../../src/index/tokenize.js";

const texts = (raw: string) => tokenize(raw).map((token) => token.text);
const shapes = (raw: string) => tokenize(raw).map(({ kind, text, parts }) => [kind, text, ...parts]);

describe("flags", () => {
  it.each([
    ["--detach", [["flag", "--detach", "detach"]]],
    ["--no-cache", [["flag", "--no-cache", "no-cache", "no", "cach"]]],
    [
      "-d -D",
      [
        ["flag", "-d"],
        ["flag", "-D"],
      ],
    ],
    ["-it", [["flag", "-it", "-i", "-t"]]],
    ["-itD", [["flag", "-itD", "-i", "-t", "-D"]]],
    ["--Detach", [["flag", "--detach", "detach"]]],
    [
      "使用`--detach`来",
      [
        ["cjk", "使用"],
        ["flag", "--detach", "detach"],
        ["cjk", "来"],
      ],
    ],
    ["(-p)", [["flag", "-p"]]],
    ["－－ｄｅｔａｃｈ", [["flag", "--detach", "detach"]]],
  ])("%s", (raw, tokens) => {
    expect(shapes(raw)).toEqual(tokens);
  });

  it("begin where a dash stands apart, not within a name or a rule", () => {
    expect(shapes("docker-compose")).toEqual([["compound", "docker-compose", "docker", "compos"]]);
    for (const raw of ["---", "a - b", "--", "---x"]) {
      expect(tokenize(raw).filter((token) => token.kind === "flag")).toEqual([]);
    }
  });

  it("leave their value apart", () => {
    expect(texts("--net=host")).toEqual(["--net", "host"]);
    expect(texts("--format '{{ .Name }}'")).toEqual(["--format", "name"]);
  });
});

describe("names", () => {
  it.each([
    ["80:80", [["compound", "80:80", "80"]]],
    ["8080:80/tcp", [["compound", "8080:80/tcp", "8080", "80", "tcp"]]],
    ["docker-compose.yml", [["compound", "docker-compose.yml", "docker", "compos", "yml"]]],
    [
      "{{ .NetworkSettings.IPAddress }}",
      [["compound", "networksettings.ipaddress", "network", "setting", "ip", "address"]],
    ],
    ["getElementById", [["compound", "getelementbyid", "get", "element", "by", "id"]]],
    ["./docker/config.json", [["compound", "docker/config.json", "docker", "config", "json"]]],
    [
      "SOURCE_IMAGE[:TAG]",
      [
        ["compound", "source_image", "sourc", "imag"],
        ["word", "tag"],
      ],
    ],
    ["my_web_app", [["compound", "my_web_app", "my", "web", "app"]]],
    ["nginx:latest", [["compound", "nginx:latest", "nginx", "latest"]]],
    ["192.168.0.1", [["compound", "192.168.0.1", "192", "168", "0", "1"]]],
    [
      "C++ C# .NET",
      [
        ["word", "c++"],
        ["word", "c#"],
        ["word", "net"],
      ],
    ],
    ["std::vector", [["compound", "std::vector", "std", "vector"]]],
    ["user@example.com", [["compound", "user@example.com", "user", "exampl", "com"]]],
    ["README", [["word", "readm"]]],
  ])("%s", (raw, tokens) => {
    expect(shapes(raw)).toEqual(tokens);
  });

  it("of letters and digits mixed are found whole", () => {
    expect(texts("IPv6 OAuth2 h264 S3 k8s")).toEqual(["ipv6", "oauth2", "h264", "s3", "k8s"]);
  });

  it("end before the marks of a sentence", () => {
    expect(texts("Use nginx. Then: docker, or (alpine)!")).toEqual([
      "use",
      "nginx",
      "then",
      "docker",
      "or",
      "alpin",
    ]);
  });

  it("lose what an apostrophe leaves of a word", () => {
    expect(texts("it's don’t user's we'll")).toEqual(["it", "don", "user", "we"]);
  });
});

describe("folding", () => {
  it("makes inflections, case and width one", () => {
    expect(texts("Containers")).toEqual(texts("ｃｏｎｔａｉｎｅｒ"));
    expect(texts("RUNNING")).toEqual(texts("run"));
  });

  it("makes traditional and Japanese characters one with simplified ones", () => {
    expect(texts("檢索容器網路")).toEqual(texts("检索容器网路"));
    expect(texts("検索")).toEqual(texts("检索"));
  });

  it("keeps runs of Chinese and Japanese whole, apart from what is beside them", () => {
    expect(shapes("在docker里運行ﾄﾞｯｶｰの80番")).toEqual([
      ["cjk", "在"],
      ["word", "docker"],
      ["cjk", "里运行ドッカーの"],
      ["word", "80"],
      ["cjk", "番"],
    ]);
  });

  it("reads scripts that it knows nothing of as words", () => {
    expect(texts("Привет 도커 naïve")).toEqual(["привет", "도커", "naïve"]);
  });
});

describe("offsets", () => {
  it("lead back to the raw text over half-width katakana, ligatures and invisible marks", () => {
    const raw = "ﾄﾞｯｶｰ を ﬁle x\u200By ①";
    expect(tokenize(raw).map(({ start, end }) => raw.slice(start, end))).toEqual([
      "ﾄﾞｯｶｰ",
      "を",
      "ﬁle",
      "x\u200By",
      "①",
    ]);
  });

  it("always cut out of the raw text what the token was made of, in order and without overlap", () => {
    const unit = fc.constantFrom(
      ...[
        "a",
        "Run",
        "ning",
        "-",
        "--",
        "d",
        ":",
        "80",
        ".",
        "/",
        "_",
        " ",
        "\n",
        "'s",
        "＋",
        "Ａ",
        "－",
        "#",
      ],
      ...["容", "檢", "ｶ", "ｶﾞ", "ド", "ー", "é", "e\u0301", "ﬁ", "㎏", "😀", "\uD83D", "\u200B", "`", "="],
    );
    const any = fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(any, (raw) => {
        let last = 0;
        for (const { text, kind, start, end } of tokenize(raw)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          last = end;
          const cut = fold(raw.slice(start, end));
          // `VLANs` is the plural of an abbreviation.
          const abbreviation = /^\p{Lu}{2,}s$/u.test(raw.slice(start, end).normalize("NFKC"));
          if (abbreviation) expect(text).toBe(cut.slice(0, -1));
          else if (kind === "word") expect([cut, englishLemma(cut)]).toContain(text);
          else expect(cut).toBe(kind === "flag" ? fold(text) : text);
        }
      }),
      { numRuns: 300, examples: [["AAs"]] },
    );
  });

  it("are linear work on a long text", () => {
    const raw = "docker-compose.yml --detach 容器的网络 ".repeat(3000);
    expect(tokenize(raw)).toHaveLength(9000);
    expect(tokenize("-".repeat(50_000))).toEqual([]);
    expect(tokenize(`${"a.".repeat(20_000)} b`)).toHaveLength(2);
  });
});

it("folds the letters of a short flag in full width", () => {
  expect(tokenize("－ｄ")[0]?.text).toBe("-d");
  expect(tokenize("－Ｄ")[0]?.text).toBe("-D");
  expect(tokenize("ＮetWork")[0]?.parts).toEqual(["net", "work"]);
});

it.each(["⑴容器", "½ cup", "㈱会社", "⒈ docker"])("cuts each token of %j out of the raw text", (raw) => {
  for (const { start, end } of tokenize(raw)) expect(end).toBeGreaterThan(start);
});

describe("operators", () => {
  it("are found by themselves, apart from the words beside them", () => {
    expect(shapes("a && b || c")).toEqual([
      ["word", "a"],
      ["symbol", "&&"],
      ["word", "b"],
      ["symbol", "||"],
      ["word", "c"],
    ]);
    expect(texts("> >> | 2>&1")).toEqual([">", ">>", "|", "2>&1"]);
  });
});
