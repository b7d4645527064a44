import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Logger } from "pino";
import type { AskedStore } from "../../answer/asked-store.js";
import type { Notes } from "../../answer/notes.js";
import type { QuestionCompleter } from "../../answer/question-completer.js";
import type { QuizServices } from "../quiz/quiz-services.js";
import type { RecentAnswers } from "../recent-answers.js";
import type { DrawMarkdown } from "../render/draw-markdown.js";
import type { Timer } from "../timer.js";
import type { Choice, MessageReply, Reply, UpdateReply } from "./reply.js";
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  MessageCommandRequest,
  ModalRequest,
} from "./request.js";

/** What a command may use. */
export interface CommandContext {
  /** A command reads `current` once, so that its reply comes from one state of the notes. */
  readonly notes: Notes;
  readonly asked: AskedStore;
  readonly completer: QuestionCompleter;
  /** Asks the notes. */
  readonly answers: RecentAnswers;
  /** Draws excerpts. */
  readonly draw: DrawMarkdown;
  readonly quiz: QuizServices;
  /** In ms since 1970. */
  readonly now: () => number;
  readonly timer: Timer;
  readonly logger: Pick<Logger, "warn" | "error">;
  /** Where the notes can be read in a browser, without a slash at the end; absent when nowhere. */
  readonly notesUrl?: string;
}

type Run<Request, Result> = (request: Request, context: CommandContext) => Result | Promise<Result>;

/** Data that Discord registers, and the functions that answer. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: Run<CommandRequest, Exclude<Reply, UpdateReply>>;
  /** What to offer for the option that is being typed; at once, nothing is shown before. */
  readonly autocomplete?: Run<AutocompleteRequest, readonly Choice[]>;
  /** Whether a late reply is announced to the person alone. @default to everybody */
  readonly isPrivate?: (request: CommandRequest) => boolean;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: Run<MessageCommandRequest, MessageReply>;
}

interface FairUseOfHandler {
  /**
   * Whether using it is cheap and takes from the person's allowance alone: a whole server may answer one question at
   * once. @default false
   */
  readonly forOneself?: boolean;
}

/** Answers buttons and select menus whose custom id begins with `prefix` and a colon, or is `prefix`. */
export interface ComponentHandler extends FairUseOfHandler {
  readonly prefix: string;
  readonly run: Run<ComponentRequest, Reply>;
}

/** Answers forms whose custom id begins with `prefix` and a colon, or is `prefix`. */
export interface ModalHandler extends FairUseOfHandler {
  readonly prefix: string;
  readonly run: Run<ModalRequest, MessageReply | UpdateReply>;
}

/** All that the bot answers. */
export interface Handlers {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly components: readonly ComponentHandler[];
  readonly modals: readonly ModalHandler[];
}
