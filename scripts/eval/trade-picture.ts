import type { TradeCurve, TradePoint } from "./refusal-trade.js";

const WIDTH = 720;
const HEIGHT = 460;
const PLOT = { left: 70, top: 24, right: 700, bottom: 390 } as const;
/** Both axes end here: beyond it nobody would use the program. */
const MOST = 0.5;
const TICK = 0.1;
const PERCENT = 100;

/** Readable on the light and the dark page of a code host. */
const STYLE = `
  svg { font: 13px system-ui, sans-serif; }
  text { fill: #1f2328; } .quiet { fill: #59636e; } .axis { stroke: #59636e; } .grid { stroke: #d1d9e0; }
  .looked { stroke: #0969da; } .worked { stroke: #bc4c00; } .mark-looked { fill: #0969da; } .mark-worked { fill: #bc4c00; }
  .curve { fill: none; stroke-width: 2; } .alone { stroke-width: 1.5; stroke-dasharray: 3 4; opacity: 0.8; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .axis { stroke: #9198a1; } .grid { stroke: #3d444d; }
    .looked { stroke: #4493f8; } .worked { stroke: #f0883e; } .mark-looked { fill: #4493f8; } .mark-worked { fill: #f0883e; }
  }`;

/** Draws false answers against wrong refusals as an SVG, with the chosen point on each curve of the program's rule. */
export function tradePicture(curves: readonly TradeCurve[]): string {
  const lines = curves.map((curve) => {
    const classes = `curve ${colour(curve)}${curve.rule === "evidence" ? "" : " alone"}`;
    return `<path class="${classes}" d="${pathOf(curve.points)}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
    "<title>False answers against wrong refusals, as the bar on coverage moves</title>",
    `<style>${STYLE}</style>`,
    `<clipPath id="plot"><rect x="${PLOT.left}" y="${PLOT.top}" width="${PLOT.right - PLOT.left}" height="${PLOT.bottom - PLOT.top}"/></clipPath>`,
    ...axes(),
    `<g clip-path="url(#plot)">${lines.join("\n")}</g>`,
    ...curves.filter(({ rule }) => rule === "evidence").map(chosenMark),
    ...legend(curves),
    "</svg>\n",
  ].join("\n");
}

function colour({ half }: TradeCurve): string {
  return half === "looked-at" ? "looked" : "worked";
}

function x(share: number): number {
  return round(PLOT.left + (share / MOST) * (PLOT.right - PLOT.left));
}

function y(share: number): number {
  return round(PLOT.bottom - (share / MOST) * (PLOT.bottom - PLOT.top));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function percent(share: number): string {
  return `${Math.round(share * PERCENT)}%`;
}

function pathOf(points: readonly TradePoint[]): string {
  return points
    .map(
      ({ falseAnswers, wrongRefusals }, at) =>
        `${at === 0 ? "M" : "L"}${x(falseAnswers)} ${y(wrongRefusals)}`,
    )
    .join("");
}

function axes(): string[] {
  const ticks = Array.from({ length: Math.round(MOST / TICK) + 1 }, (_, at) => at * TICK);
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...ticks.flatMap((share) => [
      `<line class="grid" x1="${x(share)}" y1="${PLOT.top}" x2="${x(share)}" y2="${PLOT.bottom}"/>`,
      `<line class="grid" x1="${PLOT.left}" y1="${y(share)}" x2="${PLOT.right}" y2="${y(share)}"/>`,
      `<text class="quiet" x="${x(share)}" y="${PLOT.bottom + 18}" text-anchor="middle">${percent(share)}</text>`,
      `<text class="quiet" x="${PLOT.left - 8}" y="${y(share) + 4}" text-anchor="end">${percent(share)}</text>`,
    ]),
    `<path class="axis" fill="none" d="M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}"/>`,
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 42}" text-anchor="middle">false answers: something shown, of the questions that the notes do not answer</text>`,
    `<text x="20" y="${middle}" text-anchor="middle" transform="rotate(-90 20 ${middle})">wrong refusals, of the answerable ones</text>`,
  ];
}

/** The bar where the program has it. */
export function chosenPoint({ points }: TradeCurve): TradePoint | undefined {
  return points.find(({ bar }) => bar === 0);
}

function chosenMark(curve: TradeCurve): string {
  const point = chosenPoint(curve);
  if (point === undefined) return "";
  const [at, height] = [x(point.falseAnswers), y(point.wrongRefusals)];
  const label = `${percent(point.falseAnswers)} / ${percent(point.wrongRefusals)}`;
  return [
    `<circle class="mark-${colour(curve)}" cx="${at}" cy="${height}" r="6"/>`,
    `<text x="${at + 10}" y="${height + (curve.half === "looked-at" ? -10 : 18)}">${label}</text>`,
  ].join("\n");
}

function legend(curves: readonly TradeCurve[]): string[] {
  const left = PLOT.right - 372;
  const names = {
    evidence: "the program's rule, its bar moved",
    "coverage alone": "a bar on coverage alone",
  };
  const rows = curves.map((curve, at) => {
    const height = PLOT.top + 20 + at * 22;
    const classes = `curve ${colour(curve)}${curve.rule === "evidence" ? "" : " alone"}`;
    return [
      `<line class="${classes}" x1="${left}" y1="${height - 4}" x2="${left + 34}" y2="${height - 4}"/>`,
      `<text x="${left + 42}" y="${height}">${curve.half}: ${names[curve.rule]}</text>`,
    ].join("\n");
  });
  const height = PLOT.top + 20 + curves.length * 22;
  const dot = `<circle class="mark-looked" cx="${left + 17}" cy="${height - 4}" r="6"/>`;
  return [...rows, `${dot}\n<text x="${left + 42}" y="${height}">where the program stands</text>`];
}
