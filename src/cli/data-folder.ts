/** The folder that holds what the program keeps: `STUDYBOT_DATA`, else `data` in the current folder. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return env.STUDYBOT_DATA?.trim() || "data";
}
