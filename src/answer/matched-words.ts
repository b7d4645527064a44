export function matchedWords(_question: string, _text: string): string[] {
  return [];
}
