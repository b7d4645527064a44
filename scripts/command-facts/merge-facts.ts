/** The first record's flags, then the second's spellings that it does not have; the first's value facts win. */
export function mergeFlags(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): Record<string, string> {
  const merged: Record<string, string> = { ...first };
  const owner = new Map<string, string>();
  for (const key of Object.keys(first)) for (const spelling of spellingsOf(key)) owner.set(spelling, key);
  for (const [key, about] of Object.entries(second)) {
    const spellings = spellingsOf(key);
    const known = spellings.map((spelling) => owner.get(spelling)).find((one) => one !== undefined);
    if (known !== undefined) {
      if (!merged[known]) merged[known] = about;
      continue;
    }
    merged[key] = about;
    for (const spelling of spellings) owner.set(spelling, key);
  }
  return merged;
}

function spellingsOf(key: string): string[] {
  return key
    .split(" ")
    .filter((part) => !/^[=?]/.test(part))
    .map((part) => part.replace(/^~/, ""));
}
