import type { AskedQuestion, Verdict } from "../../../answer/asked-store.js";
import { numberPart } from "../../custom-id.js";
import { askingMessagesFor } from "../../messages/asking-messages.js";
import { ASK_PREFIX } from "../../render/answer-controls.js";
import { noticeMessage } from "../../render/notice-message.js";
import type { CommandContext, ComponentHandler } from "../command.js";
import type { MessageReply, Reply } from "../reply.js";
import type { ComponentRequest } from "../request.js";
import { MATCHES, type MatchMessageOptions, matchMessage } from "./match-message.js";
import { ALL_NOTES, notePlace, type QuestionPlace, tagPlace } from "./question-place.js";

/** A button under the answer to a question that is still stored. */
interface Press {
  readonly request: ComponentRequest;
  readonly asked: AskedQuestion;
  readonly context: CommandContext;
}

/** By the second part of the custom id; the third is the stored question's id, the fourth the match, from 0. */
const ACTIONS: Readonly<Record<string, (press: Press) => Reply | Promise<Reply>>> = {
  match(press) {
    const { isEphemeral } = press.request.message;
    return ifAsker(press, () => {
      const shown = showMatch(press, { isPrivate: isEphemeral, canShare: isEphemeral });
      return shown === undefined ? tell(press.request, "sectionGone") : update(shown);
    });
  },

  share: (press) =>
    ifAsker(press, () => {
      const own = showMatch(press, { isPrivate: true, canShare: false });
      const shared = showMatch(press, { isPrivate: false, canShare: false, sharedBy: press.asked.userId });
      if (own === undefined || shared === undefined) return tell(press.request, "sectionGone");
      return { ...update(own), followUps: [shared] };
    }),

  right: (press) => judge(press, "right"),
  wrong: (press) => judge(press, "wrong"),
};

/** The buttons of an answer: they work from what is stored, whichever process sent the message. */
export const askComponents: ComponentHandler = {
  prefix: ASK_PREFIX,
  async run(request, context) {
    const [, name = "", id = ""] = request.parts;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined) throw new Error(`unknown button ${request.parts.join(":")}`);
    const asked = await context.asked.find(id);
    return asked === undefined ? tell(request, "questionGone") : action({ request, asked, context });
  },
};

function ifAsker({ request, asked }: Press, act: () => Reply): Reply {
  return request.userId === asked.userId ? act() : tell(request, "onlyAsker");
}

/** The match that the custom id names, from the notes as they are now; `undefined` where they no longer say. */
function showMatch(
  { request, asked, context }: Press,
  options: Pick<MatchMessageOptions, "isPrivate" | "canShare" | "sharedBy">,
): MessageReply | undefined {
  const match = numberPart(request.parts[3]);
  if (match === undefined) throw new Error(`no match in ${request.parts.join(":")}`);
  const state = context.notes.current();
  const { filter, label } = placeOf(asked);
  const answer = context.answers.ask(state, asked.question, { limit: MATCHES, filter });
  if (answer.kind === "nothing-found") return undefined;
  const lookedIn = label === undefined ? {} : { lookedIn: label };
  const { locale } = request;
  const shown = { locale, match, askedId: asked.id, ...lookedIn, ...options };
  return matchMessage(answer, shown, state.index, context);
}

function placeOf({ note, tag }: AskedQuestion): QuestionPlace {
  if (note !== undefined) return notePlace(note);
  return tag === undefined ? ALL_NOTES : tagPlace(tag);
}

async function judge({ request, asked, context }: Press, verdict: Verdict): Promise<Reply> {
  await context.asked.judge(asked.id, request.userId, verdict, context.now());
  return tell(request, verdict === "right" ? "thanksRight" : "thanksWrong");
}

const update = ({ components }: MessageReply): Reply & { readonly kind: "update" } => ({
  kind: "update",
  components,
});

type NoticeName = "onlyAsker" | "questionGone" | "sectionGone" | "thanksRight" | "thanksWrong";

const tell = ({ locale }: ComponentRequest, name: NoticeName): MessageReply =>
  noticeMessage(askingMessagesFor(locale)[name]);
