import type { Results } from "./results.js";

const WIDTH = 720;
const ROW = 26;
const LEFT = 250;
const RIGHT = 640;
const TOP = 34;

const STYLE = `
  svg { font: 13px system-ui, sans-serif; }
  text { fill: #1f2328; } .quiet { fill: #59636e; } .own { fill: #0969da; } .peer { fill: #8c959f; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .own { fill: #4493f8; } .peer { fill: #6e7681; }
  }`;

interface Bar {
  readonly label: string;
  readonly own: boolean;
  readonly time: number;
}

/** Draws how long a question takes, median, on a logarithmic scale: the program beside the peers. */
export function timePicture({ corpora }: Results): string {
  const bars = corpora.flatMap(({ name, studybot, fts5, minisearch }): Bar[] =>
    [
      { label: `studybot, ${name}`, own: true, time: studybot.search?.p50 },
      { label: "FTS5 trigram", own: false, time: fts5.search?.p50 },
      { label: "MiniSearch", own: false, time: minisearch?.search?.p50 },
    ].flatMap(({ time, ...bar }) => (time === undefined ? [] : [{ ...bar, time }])),
  );
  const times = bars.map(({ time }) => Math.log10(time));
  const least = Math.floor(Math.min(...times));
  const most = Math.ceil(Math.max(...times));
  const width = (time: number): number =>
    Math.round(((Math.log10(time) - least) / Math.max(1, most - least)) * (RIGHT - LEFT));
  const rows = bars.map(({ label, own, time }, at) => {
    const y = TOP + at * ROW;
    return [
      `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${label}</text>`,
      `<rect class="${own ? "own" : "peer"}" x="${LEFT}" y="${y + 3}" width="${Math.max(2, width(time))}" height="16"/>`,
      `<text class="quiet" x="${LEFT + Math.max(2, width(time)) + 6}" y="${y + 15}">${time.toPrecision(2)} ms</text>`,
    ].join("\n");
  });
  const height = TOP + bars.length * ROW + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    "<title>How long a question takes, median, logarithmic</title>",
    `<style>${STYLE}</style>`,
    `<text class="quiet" x="${LEFT}" y="20">one question, median, logarithmic</text>`,
    ...rows,
    "</svg>\n",
  ].join("\n");
}
