import { englishLemma } from "../../src/index/english-lemma.js";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Characters and words of Chinese grammar: listed, without glosses. */
export const CHINESE_GRAMMAR: ReadonlySet<string> = words(
  `的 了 吗 呢 吧 啊 呀 么 是 在 有 和 与 或 及 也 都 就 还 又 很 太 更 最 把 被 让 使 给 对 从 到 向 往 于 以 为 会 能 可 要
  想 请 什么 怎么 怎样 如何 怎么样 为什么 为何 哪 哪里 哪儿 哪个 哪些 谁 几 多少 我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们
  这 那 这个 那个 这些 那些 这样 那样 这里 那里 一 一个 一些 一下 个 些 里 上 下 中 内 外 不 没 没有 别 不要 而 而且 但 但是 如果 则 所以 因为
  然后 并 并且 其 之 所 由 等 过 着 得 地 来 去 嘛 哦 呵 跟 某 每 各 才 再 却 且 若 虽 虽然 因 此 该 何 乎 也许 已 将 曾 只 仅`,
);

/** Those of Japanese. */
export const JAPANESE_GRAMMAR: ReadonlySet<string> = words(
  `の に を は が で と も から まで より へ や か な ね よ これ それ あれ ここ そこ どこ この その あの どの こと もの ため する いる ある なる
  です ます ない だけ など ばかり しか ながら けど けれど のに ので なら って という 何 誰 彼 彼女 私 此 其`,
);

/** What a gloss is built with rather than what it says. */
export const GLUE: ReadonlySet<string> = words(
  `a an the to of in on at by for with from into onto upon about as and or if then than so such too very just also any
  some all each every this that these those there here it its he she his her him they them their theirs we us our you your i me my
  is are was were be been being am do does did done doing have has had having can could should would will shall may might must
  what which who whom whose when where why how while during between within per under again once same more most other
  another one ones one's oneself himself itself themselves yourself myself self sb sth sb's sth's someone something
  somebody somewhere someone's something's anyone anything everyone everything whether however although though because
  since until till either neither both much many few little lot lots rather quite somewhat extremely especially usually
  often generally etc etc. esp usu eg ie ex cf lit fig e.g i.e vs st due able become becoming became toward towards
  across along among amongst against around beside besides beyond through throughout certain various several it's
  that's there's only own cl tw prc`,
);

/** They end a phrasal verb and are not its meaning. */
export const PARTICLES = words(
  "up down off out away back on in over along through around about forth apart together aside ahead by",
);

/** Verbs that carry their object or particle rather than a meaning: `take a bath`, `turn off`. */
export const LIGHT_VERBS = words(
  "take make get give put go come turn set hold keep look have do bring become let feel cause perform carry engage undergo conduct cut run pull pass fall act call",
);

/** A gloss with one of these says the opposite of its other words. */
export const NEGATIONS = words(
  "not never cannot can't no without lacking unable non neither nor isn't doesn't don't",
);

/** Obscene or demeaning words that no study note needs. */
export const UNWANTED = words(
  "fuck fucking fucker shit cunt whore slut bitch bastard penis vagina prostitute prostitution dick cock pussy brothel masturbate masturbation erection anus semen genital genitals genitalia cum vulva clitoris ejaculation ejaculate cunnilingus fellatio blowjob orgasm bugger nigger faggot",
);

/**
 * The lemma as the index has it of the word as it is written. It is not to be applied twice: `close` gives `clos`, which
 * looks like a plural.
 */
export function lemmaOf(word: string): string {
  return englishLemma(word);
}
