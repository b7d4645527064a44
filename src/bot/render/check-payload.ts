import { type APIBaseComponent, ComponentType, MessageFlags } from "discord.js";
import {
  ACTION_ROW_BUTTONS_LIMIT,
  BUTTON_LABEL_LIMIT,
  BUTTON_URL_LIMIT,
  CUSTOM_ID_LIMIT,
  GALLERY_ITEMS_LIMIT,
  MEDIA_DESCRIPTION_LIMIT,
  MEDIA_URL_LIMIT,
  MESSAGE_COMPONENTS_LIMIT,
  MESSAGE_TEXT_LIMIT,
  SECTION_TEXTS_LIMIT,
  SELECT_OPTION_TEXT_LIMIT,
  SELECT_OPTIONS_LIMIT,
  SELECT_PLACEHOLDER_LIMIT,
} from "./limits.js";

/** A message as it goes to Discord's API, as far as its rules are held here. */
export interface MessagePayload {
  readonly flags: number;
  readonly components: readonly APIBaseComponent<ComponentType>[];
  readonly allowed_mentions: { readonly parse: readonly string[] };
  readonly content?: string;
  readonly embeds?: readonly unknown[];
}

/** Any component, with the fields that the rules look at. */
interface Node {
  readonly type: ComponentType;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly components?: readonly Node[];
  readonly component?: Node;
  readonly accessory?: Node;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly SelectOption[];
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

type Rule = (node: Node) => readonly (string | false | undefined)[];

const count = (what: string, length: number, least: number, most: number): string | false =>
  (length < least || length > most) && `${what}: ${length}, expected ${least} to ${most}`;

const RULES: Partial<Record<ComponentType, Rule>> = {
  [ComponentType.TextDisplay]: ({ content = "" }) => [
    content.trim() === "" && "a text display is blank",
    content.length > MESSAGE_TEXT_LIMIT && `a text display holds ${content.length} characters`,
  ],
  [ComponentType.Container]: ({ components = [] }) => [components.length === 0 && "a container is empty"],
  [ComponentType.Section]: ({ components = [], accessory }) => [
    count("texts in a section", components.length, 1, SECTION_TEXTS_LIMIT),
    accessory === undefined && "a section has no accessory",
  ],
  [ComponentType.ActionRow]: ({ components = [] }) => [
    count("components in an action row", components.length, 1, ACTION_ROW_BUTTONS_LIMIT),
    components.length > 1 &&
      components.some(({ type }) => type !== ComponentType.Button) &&
      "an action row holds more than buttons or one select menu",
  ],
  [ComponentType.Button]: ({ label = "", url = "" }) => [
    label.length > BUTTON_LABEL_LIMIT && `a button's label holds ${label.length} characters`,
    url.length > BUTTON_URL_LIMIT && `a button's URL holds ${url.length} characters`,
  ],
  [ComponentType.StringSelect]: ({ options = [], placeholder = "", max_values: most = 1 }) => [
    count("options in a select menu", options.length, 1, SELECT_OPTIONS_LIMIT),
    count("characters in a placeholder", placeholder.length, 0, SELECT_PLACEHOLDER_LIMIT),
    most > options.length && `${most} of ${options.length} options may be picked`,
    new Set(options.map(({ value }) => value)).size < options.length && "values of options repeat",
    ...options.flatMap(({ label, value, description = "" }) => [
      count(
        "characters in an option's label",
        label.trim() === "" ? 0 : label.length,
        1,
        SELECT_OPTION_TEXT_LIMIT,
      ),
      count("characters in an option's value", value.length, 1, SELECT_OPTION_TEXT_LIMIT),
      count("characters in an option's description", description.length, 0, SELECT_OPTION_TEXT_LIMIT),
    ]),
  ],
  [ComponentType.MediaGallery]: ({ items = [] }) => [
    count("items in a gallery", items.length, 1, GALLERY_ITEMS_LIMIT),
    ...items.flatMap(({ media, description }) => [
      !/^(?:https?|attachment):\/\//.test(media.url) && `a gallery shows ${media.url.slice(0, 40)}`,
      media.url.length > MEDIA_URL_LIMIT && `a media URL holds ${media.url.length} characters`,
      description !== undefined &&
        count("characters in a media description", description.length, 1, MEDIA_DESCRIPTION_LIMIT),
    ]),
  ],
};

/**
 * Holds a message against Discord's rules for Components V2 that its schemas do not express: components counted with
 * nested ones, text in all, custom ids unique, nothing beside the components, no mention allowed.
 *
 * @throws Error, a bug of this program, that names every rule that is broken
 */
export function checkPayload(payload: MessagePayload): void {
  const nodes = payload.components.flatMap(withNested);
  const text = nodes.reduce(
    (total, { type, content = "" }) => total + (type === ComponentType.TextDisplay ? content.length : 0),
    0,
  );
  const ids = nodes.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  const problems = [
    (payload.flags & MessageFlags.IsComponentsV2) === 0 && "the Components V2 flag is not set",
    payload.content !== undefined && "content beside Components V2",
    payload.embeds !== undefined && "embeds beside Components V2",
    payload.allowed_mentions.parse.length > 0 && "mentions are allowed",
    count("components", nodes.length, 1, MESSAGE_COMPONENTS_LIMIT),
    text > MESSAGE_TEXT_LIMIT && `${text} characters of text, at most ${MESSAGE_TEXT_LIMIT} expected`,
    new Set(ids).size < ids.length && `custom ids repeat: ${ids.join(", ")}`,
    ...ids.map((id) =>
      count(`characters in the custom id ${id.slice(0, 20)}`, id.length, 1, CUSTOM_ID_LIMIT),
    ),
    ...nodes.flatMap((node) => RULES[node.type]?.(node) ?? []),
  ].filter((problem) => typeof problem === "string");
  if (problems.length > 0) throw new Error(`a message that Discord would refuse: ${problems.join("; ")}`);
}

function withNested(node: Node): readonly Node[] {
  const inner = [
    ...(node.components ?? []),
    ...[node.component, node.accessory].filter((each) => each !== undefined),
  ];
  return [node, ...inner.flatMap(withNested)];
}
