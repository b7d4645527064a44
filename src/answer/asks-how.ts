/** Questions that ask how something is done. */
const HOW =
  /\bhow (?:do|to|can|could|would|should|might)\b|\bway to\b|\bcommands?\b|怎么|怎麼|怎样|怎樣|如何|咋|方法|命令|指令|コマンド|どうやって|やり方|(?:する|[うくぐすつぬぶむる])には|たい(?:です)?[。？?]?$/i;
/** What an English question begins with that asks for something else; without one it says what is to be done. */
const OTHER =
  /^\W*(?:what|what's|why|when|who|whose|where|which|is|are|was|were|am|do|does|did|can|could|may|might|should|will|would|has|have|if|the|an?|my)\b/i;
const LATIN_ONLY = /^[^\u3040-\u30FF\u3400-\u9FFF]+$/;
const FEWEST_WORDS = 3;

/** Whether a question asks how something is done: a line that shows a command answers it. */
export function asksHow(question: string): boolean {
  if (HOW.test(question)) return true;
  return (
    LATIN_ONLY.test(question) && !OTHER.test(question) && question.trim().split(/\s+/).length >= FEWEST_WORDS
  );
}
