import { constants, crc32, deflateSync } from "node:zlib";

/** Colours of a palette; PNG holds no more. */
const PALETTE_SIZE = 256;
/** Colours that are taken because they are common; the rest of the palette goes to those that are farthest from all others. */
const COMMON = 192;

/** Numbers of PNG. Source: https://www.w3.org/TR/png-3/ */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTH = 8;
const INDEXED = 3;
const NO_FILTER = 0;

/** The most that zlib does. */
const DEFLATE_LEVEL = constants.Z_BEST_COMPRESSION;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row; alpha is not looked at. */
  readonly data: Uint8Array;
}

/**
 * A picture as PNG with at most 256 colours: of text on plain grounds, less than half as many bytes as with all of
 * them. Every colour becomes the nearest one of the palette.
 */
export function palettePng({ width, height, data }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, places } = choosePalette(counts);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = NO_FILTER;
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = places.get(colourAt(data, (y * width + x) * 4)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([DEPTH, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => channels(colour)))),
    chunk("IDAT", deflateSync(rows, { level: DEFLATE_LEVEL })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Palette {
  readonly palette: readonly number[];
  /** By colour, the place of the nearest one in the palette. */
  readonly places: ReadonlyMap<number, number>;
}

function choosePalette(counts: ReadonlyMap<number, number>): Palette {
  const colours = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const palette: number[] = [];
  const nearest = new Map(
    colours.map((colour) => [colour, { place: 0, distance: Number.POSITIVE_INFINITY }]),
  );
  const add = (added: number): void => {
    const place = palette.push(added) - 1;
    for (const [colour, known] of nearest) {
      const distance = distanceOf(colour, added);
      if (distance < known.distance) nearest.set(colour, { place, distance });
    }
  };
  for (const colour of colours.slice(0, COMMON)) add(colour);
  while (palette.length < Math.min(PALETTE_SIZE, colours.length)) {
    let [farthest, most] = [0, -1];
    for (const [colour, { distance }] of nearest) if (distance > most) [farthest, most] = [colour, distance];
    add(farthest);
  }
  return { palette, places: new Map([...nearest].map(([colour, { place }]) => [colour, place])) };
}

const colourAt = (data: Uint8Array, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

const channels = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** The square of how far two colours are from each other. */
function distanceOf(one: number, other: number): number {
  const [red, green, blue] = [
    (one >> 16) - (other >> 16),
    ((one >> 8) & 0xff) - ((other >> 8) & 0xff),
    (one & 0xff) - (other & 0xff),
  ];
  return red * red + green * green + blue * blue;
}

/** A part of a PNG file: its length, its name, what it holds, and a sum over name and content. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
