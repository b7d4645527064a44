/** Forms that no rule reaches, and words that only look inflected. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    run: "ran running runs",
    write: "wrote written",
    make: "made",
    build: "built",
    send: "sent",
    keep: "kept",
    find: "found",
    get: "got gotten",
    give: "gave given",
    take: "took taken",
    choose: "chose chosen",
    break: "broke broken",
    hide: "hid hidden",
    forget: "forgot forgotten",
    throw: "threw thrown",
    show: "shown",
    know: "knew known",
    hold: "held",
    lose: "lost",
    mean: "meant",
    spend: "spent",
    go: "went gone goes",
    die: "died dies dying",
    tie: "tied ties tying",
    lie: "lies lying",
    control: "controlled controlling",
    cancel: "cancelled cancelling",
    label: "labelled labelling",
    model: "modelled modelling",
    travel: "travelled travelling",
    signal: "signalled signalling",
    come: "came",
    see: "saw seen",
    begin: "began begun",
    speak: "spoke spoken",
    drive: "drove driven",
    grow: "grew grown",
    eat: "ate eaten",
    fall: "fell fallen",
    rise: "rose risen",
    arise: "arose arisen",
    awake: "awoke awoken",
    bear: "bore borne",
    beat: "beaten",
    become: "became",
    bend: "bent",
    bite: "bitten",
    bleed: "bled",
    blow: "blew blown",
    breed: "bred",
    burn: "burnt",
    cling: "clung",
    creep: "crept",
    deal: "dealt",
    dig: "dug",
    draw: "drew drawn",
    dream: "dreamt",
    drink: "drank drunk",
    dwell: "dwelt",
    feed: "fed",
    feel: "felt",
    flee: "fled",
    fling: "flung",
    fly: "flew flown flies",
    forbid: "forbade forbidden",
    foresee: "foresaw foreseen",
    forgive: "forgave forgiven",
    hang: "hung",
    hear: "heard",
    kneel: "knelt",
    lay: "laid",
    lead: "led",
    leap: "leapt",
    learn: "learnt",
    lend: "lent",
    meet: "met",
    mistake: "mistook mistaken",
    overcome: "overcame",
    overrun: "overran",
    overthrow: "overthrew overthrown",
    overwrite: "overwrote overwritten",
    pay: "paid",
    redo: "redid redone",
    ride: "rode ridden",
    rewrite: "rewrote rewritten",
    say: "said",
    seek: "sought",
    shake: "shook shaken",
    shine: "shone",
    shoot: "shot",
    shrink: "shrank shrunk",
    sing: "sang sung sings",
    sink: "sank sunk",
    sit: "sat",
    sleep: "slept",
    slide: "slid",
    smell: "smelt",
    speed: "sped",
    spill: "spilt",
    spin: "spun",
    spring: "sprang sprung spring",
    steal: "stole stolen",
    stick: "stuck",
    sting: "stung",
    strike: "struck stricken",
    string: "strung string strings",
    strive: "strove striven",
    swear: "swore sworn",
    sweep: "swept",
    swell: "swollen",
    swim: "swam swum",
    swing: "swung",
    tear: "tore torn",
    tread: "trod trodden",
    undo: "undid undone undoes",
    unwind: "unwound",
    uphold: "upheld",
    wake: "woke woken",
    wear: "wore worn",
    weave: "wove woven",
    weep: "wept",
    wind: "wound",
    withdraw: "withdrew withdrawn",
    withhold: "withheld",
    withstand: "withstood",
    wolf: "wolves",
    knife: "knives",
    half: "halves",
    shelf: "shelves",
    thief: "thieves",
    loaf: "loaves",
    goose: "geese",
    ox: "oxen",
    crisis: "crises",
    analysis: "analyses",
    thesis: "theses",
    hypothesis: "hypotheses",
    criterion: "criteria",
    phenomenon: "phenomena",
    bacterium: "bacteria",
    nucleus: "nuclei",
    radius: "radii",
    stimulus: "stimuli",
    larva: "larvae",
    potato: "potatoes",
    tomato: "tomatoes",
    hero: "heroes",
    echo: "echoes",
    veto: "vetoes",
    volcano: "volcanoes",
    mosquito: "mosquitoes",
    mango: "mangoes",
    cargo: "cargoes",
    freeze: "froze frozen",
    buy: "bought",
    bring: "brought",
    think: "thought",
    teach: "taught",
    catch: "caught",
    fight: "fought",
    sell: "sold",
    tell: "told",
    stand: "stood",
    understand: "understood",
    win: "won",
    child: "children",
    man: "men",
    woman: "women",
    person: "people",
    mouse: "mice",
    foot: "feet",
    tooth: "teeth",
    index: "indices indexes",
    vertex: "vertices",
    matrix: "matrices",
    alias: "aliases alias",
    bus: "buses bus",
    status: "statuses",
    stats: "stats",
    https: "https",
    embed: "embed",
    thing: "thing things",
    ping: "ping pings",
    during: "during",
    king: "king kings",
    ring: "ring rings",
    hundred: "hundred",
    naked: "naked",
    species: "species",
    series: "series",
    always: "always",
    news: "news",
    lens: "lens",
    gas: "gas",
    canvas: "canvas",
    kubernetes: "kubernetes",
    redis: "redis",
    jenkins: "jenkins",
    windows: "windows",
    postgres: "postgres",
  }).flatMap(([lemma, forms]) => forms.split(" ").map((form) => [form, lemma])),
);

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdgkmnprt])\1$/;
/** One group of vowels between consonants, not ending in w, x or y: the shape that drops an e before -ing and -ed. */
const SHORT_BASE = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;

/**
 * Folds a lower-case English word to the form that its inflections share: plural, -ing, -ed, irregular forms. The
 * result is for comparing, not for showing: a final silent e of words of five letters or more is dropped, as there is
 * no telling `deleting` from `monitoring` without a dictionary.
 */
export function englishLemma(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return withoutFinalE(irregular);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return withoutFinalE(american(withoutEnding(american(word))));
}

/** British spellings whose endings no rule tells from other words. */
const BRITISH: ReadonlyMap<string, string> = new Map(
  "centre/center metre/meter litre/liter theatre/theater fibre/fiber calibre/caliber sabre/saber spectre/specter grey/gray defence/defense offence/offense licence/license practise/practice programme/program catalogue/catalog dialogue/dialog cheque/check tyre/tire plough/plow mould/mold aluminium/aluminum analyse/analyze paralyse/paralyze judgement/judgment jewellery/jewelry sceptical/skeptical artefact/artifact storey/story"
    .split(" ")
    .map((pair) => pair.split("/") as [string, string]),
);
/** `colour` and its kin; `hour` and `contour` are none. */
const OUR =
  /^((?:mis|dis|un|multi)?(?:col|fav|hon|lab|neighb|behavi|flav|harb|hum|rum|vap|arm|vig|val|tum|splend|parl|od|endeav|glam|rig|savi|clam|ferv|ranc))our/;
const ISE = /^(.{3,})is(e|es|ed|ing|er|ers|ation|ations|able)$/;
const YSE = /^((?:anal|paral|catal|hydrol)y)s(?=(?:e|ed|ing|er|ers)$)/;
/** Words, without `ise`, that are written so everywhere. */
const ISE_EVERYWHERE =
  /^(?:adv|pract|appra|advert|ar|chast|circumc|compr|comprom|conc|desp|dev|disgu|dem|enterpr|exc|exerc|expert|franch|improv|inc|like|merchand|other|parad|porp|po|pra|prec|prem|prom|ra|rev|r|superv|surm|surpr|telev|tort|treat|turqu|val|cru|bru|mala|lia)$/;

/** In American spelling, as dictionaries and most manuals have it. */
function american(word: string): string {
  const listed = BRITISH.get(word);
  if (listed !== undefined) return listed;
  const [, stem = "", ending] = ISE.exec(word) ?? [];
  if (ending !== undefined && !stem.endsWith("w") && !ISE_EVERYWHERE.test(stem)) return `${stem}iz${ending}`;
  return word.replace(YSE, "$1z").replace(OUR, "$1or");
}

function withoutEnding(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && !/(?:is|as)$/.test(word)) return word.slice(0, -1);
  if (word.endsWith("ing") && word.length > 4) return restore(word.slice(0, -3)) ?? word;
  if (word.endsWith("ed") && !word.endsWith("eed")) return restore(word.slice(0, -2)) ?? word;
  return word;
}

/** The word that an ending was added to, or undefined where it was no ending (`red`, `sing`). */
function restore(base: string): string | undefined {
  if (!VOWEL.test(base) || base.length < 2) return undefined;
  if (DOUBLED.test(base) && base.length > 3) return base.slice(0, -1);
  return SHORT_BASE.test(base) ? `${base}e` : base;
}

function withoutFinalE(word: string): string {
  return word.length > 4 && /[^eaou]e$/.test(word) ? word.slice(0, -1) : word;
}
