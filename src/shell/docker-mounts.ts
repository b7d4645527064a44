const TARGETS = new Set(["target", "dst", "destination"]);
const KEYS = new Set(["type", "source", "src", "readonly", "ro", "consistency", ...TARGETS]);
/** Keys that stand without a value. */
const ALONE = new Set(["readonly", "ro", "volume-nocopy", "bind-nonrecursive"]);
const OF_TYPE = /^(bind|volume|tmpfs|image|cluster|npipe)-/;

/** Why docker refuses the value of `--mount`; undefined where it does not, or is not known to. */
export function refusedMount(value: string): string | undefined {
  // A quoted field may hold commas: the client reads a line of CSV.
  if (value.includes('"')) return undefined;
  let hasTarget = false;
  let type = "volume";
  const groups: string[] = [];
  for (const field of value.split(",")) {
    const at = field.indexOf("=");
    const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
    const text = at < 0 ? undefined : field.slice(at + 1);
    const group = OF_TYPE.exec(key)?.[1];
    if (!group && !KEYS.has(key)) return `a mount has no ${field}`;
    if (text === undefined && !ALONE.has(key)) return `a mount is written key=value,…: ${field}`;
    if (group) groups.push(group);
    if (TARGETS.has(key) && text !== "") hasTarget = true;
    if (key === "type") type = (text ?? "").toLowerCase();
    if (/^(?:readonly|ro)$/.test(key) && text !== undefined && !/^(?:1|0|t|f|true|false)$/i.test(text)) {
      return `${key} is true or false: ${text}`;
    }
  }
  if (!hasTarget) return "a mount needs a target";
  const mixed = groups.find((group) => /^(?:bind|volume|tmpfs)$/.test(group) && group !== type);
  return mixed === undefined ? undefined : `${mixed}-… does not go with a mount of type ${type}`;
}

/** Why docker refuses the value of `--volume`; undefined where it takes it. */
export function refusedVolume(value: string): string | undefined {
  if (value === "") return "an empty volume";
  // Colons of Windows drives, and the two letters that the client passes over.
  if (value.length <= 2 || /(?:^|:)[A-Za-z]:[\\/]/.test(value)) return undefined;
  const parts = value.split(":");
  if (parts.includes("")) return `nothing between the colons: ${value}`;
  return parts.length > 3 ? `too many colons: ${value}` : undefined;
}
