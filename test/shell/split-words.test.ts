import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitWords } from "../../src/shell/split-words.js";
import { anyText } from "./examples.js";

const values = (text: string) =>
  splitWords(text).commands.map(({ words }) => words.map(({ value }) => value));

describe("splitting text as a shell does", () => {
  it("takes quotes and backslashes off", () => {
    expect(values(`echo 'a b' "c \\"d\\"" e\\ f ''`)).toEqual([["echo", "a b", 'c "d"', "e f", ""]]);
  });

  it("keeps a Go template in quotes as one word", () => {
    expect(values(`docker inspect --format "{{ .NetworkSettings.IPAddress }}" web`)).toEqual([
      ["docker", "inspect", "--format", "{{ .NetworkSettings.IPAddress }}", "web"],
    ]);
  });

  it("ends a command at pipes, lists, background and new lines", () => {
    const { commands } = splitWords("a | b && c || d; e & f\ng");
    expect(commands.map(({ words, operator }) => [words[0]?.value, operator])).toEqual([
      ["a", "|"],
      ["b", "&&"],
      ["c", "||"],
      ["d", ";"],
      ["e", "&"],
      ["f", "\n"],
      ["g", ""],
    ]);
  });

  it("leaves redirections and their targets out", () => {
    expect(values("cmd x < in > out 2>&1 2> /dev/null >> log &> all")).toEqual([["cmd", "x"]]);
    expect(values("sort<in>out.txt")).toEqual([["sort"]]);
    expect(values("cat <<< 'some words' -n")).toEqual([["cat", "-n"]]);
  });

  it("keeps placeholders whole, also with spaces and beside other text", () => {
    expect(values("docker run --link <list of container> <image>:<tag>")).toEqual([
      ["docker", "run", "--link", "<list of container>", "<image>:<tag>"],
    ]);
    expect(values("docker image tag SOURCE[:TAG] [OPTIONS] [ps OPTIONS] [COMMAND [ARG...]]")).toEqual([
      ["docker", "image", "tag", "SOURCE[:TAG]", "[OPTIONS]", "[ps OPTIONS]", "[COMMAND [ARG...]]"],
    ]);
    expect(values("[ -f x ]")).toEqual([["[", "-f", "x", "]"]]);
  });

  it("keeps a substitution as one opaque word", () => {
    expect(values('docker rm $(docker ps -aq --filter "name=(x)") `id -u` $(A -b c) <(ls -l)')).toEqual([
      ["docker", "rm", '$(docker ps -aq --filter "name=(x)")', "`id -u`", "$(A -b c)", "<(ls -l)"],
    ]);
  });

  it("joins continued lines", () => {
    expect(values("docker run \\\n  -d \\\r\n  nginx")).toEqual([["docker", "run", "-d", "nginx"]]);
  });

  it("passes over comments and here-documents", () => {
    expect(values("ls # docker ps\ncat > f <<-'EOF'\n\tdocker ps\n\tEOF\npwd a#b")).toEqual([
      ["ls"],
      ["cat"],
      ["pwd", "a#b"],
    ]);
  });

  it("says what is not closed", () => {
    expect(splitWords("echo 'a").unclosed).toBe("'");
    expect(splitWords('echo "a').unclosed).toBe('"');
    expect(splitWords("echo $(a").unclosed).toBe("$(");
    expect(splitWords("echo `a").unclosed).toBe("`");
    expect(splitWords("cat <<EOF\na").unclosed).toBe("<<");
    expect(splitWords("echo a").unclosed).toBeUndefined();
  });

  it("marks a bracket that a shell would not take there", () => {
    expect(splitWords("docker ps (all)").commands[0]?.misplaced).toBe(true);
    expect(splitWords("(cd x && make)").commands.map(({ misplaced }) => misplaced)).toEqual([false, false]);
    expect(splitWords("A=(1 2) ls").commands[0]?.misplaced).toBe(false);
  });

  it("gives every word its place in the text, whatever the text", () => {
    const shellish = fc.string({
      unit: fc.constantFrom(..."ab -=\"'\\`$(){}[]<>|&;#\n\t*?!容　é😀".match(/./gsu)!, "<<", "EOF", "$("),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(anyText, shellish), (text) => {
        let last = 0;
        const wrong = splitWords(text)
          .commands.flatMap(({ words }) => words)
          .filter(({ raw, start, end }) => {
            const follows = start >= last && end <= text.length && text.slice(start, end) === raw;
            last = end;
            return !follows;
          });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("reads hostile text in a time that grows with its length", () => {
    for (const unit of ["[", "<a ", "$(", "`", '"$(', "(", "<<a\n", "\\"]) {
      const start = performance.now();
      splitWords(unit.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
