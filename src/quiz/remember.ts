/**
 * Makes what belongs to a text once, and again only where it has not been asked for long: notes say the same things
 * near to each other, and all that thousands of them say would fill the memory.
 *
 * @param most as many are kept, and at times twice as many
 */
export function remember<T>(make: (text: string) => T, most = 4000): (text: string) => T {
  let recent = new Map<string, { readonly made: T }>();
  let before = recent;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.made;
    const one = before.get(text) ?? { made: make(text) };
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, one);
    return one.made;
  };
}
