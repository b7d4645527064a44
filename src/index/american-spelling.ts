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
export function american(word: string): string {
  const listed = BRITISH.get(word);
  if (listed !== undefined) return listed;
  const [, stem = "", ending] = ISE.exec(word) ?? [];
  if (ending !== undefined && !stem.endsWith("w") && !ISE_EVERYWHERE.test(stem)) return `${stem}iz${ending}`;
  return word.replace(YSE, "$1z").replace(OUR, "$1or");
}
